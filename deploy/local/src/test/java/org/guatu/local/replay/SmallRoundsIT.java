package org.guatu.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guatu.contract.event.Event;
import org.guatu.local.Guatu;
import org.guatu.local.verify.MovedTooLate;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Rounds made for one thing each, by the commands. */
class SmallRoundsIT {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path round(List<Event> events, long latenessMillis) throws IOException {
    Path round = folder.resolve("round");
    RoundSettings settings = new RoundSettings("small", "test", "UTC", 10_000, latenessMillis);
    try (RoundWriter writer = RoundWriter.create(round, settings)) {
      writer.registry(MovedTooLate.registry());
      for (Event event : events) {
        writer.event(event);
      }
      writer.finish();
    }
    return round;
  }

  private int guatu(Object... words) {
    CommandLine command = Guatu.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    return command.execute(arguments);
  }

  @Test
  void whatMovesWhenAMinuteIsFinalIsLeftOutThere() throws Exception {
    Path round = round(MovedTooLate.events(), MovedTooLate.LATENESS_MILLIS);

    assertThat(guatu("replay", round)).as(err::toString).isZero();
    assertThat(guatu("verify", round)).as(err::toString).isZero();
    assertThat(out.toString()).contains("agrees: true");
  }

  @Test
  void verifyTakesWhatReplayWasTold() throws Exception {
    Path round = round(MovedTooLate.events(), RoundSettings.DEFAULT_LATENESS_MILLIS);
    Path strict = folder.resolve("strict");

    assertThat(guatu("replay", round, "--lateness", "5m", "--out", strict)).isZero();
    assertThat(guatu("verify", round, "--finals", strict)).as(err::toString).isZero();
    assertThat(Files.readString(strict.resolve("replay.json"))).contains("300000");
  }

  @Test
  void aRoundWithoutEventsHasNoFinalsAndThatIsRight() throws Exception {
    Path round = round(List.of(), RoundSettings.DEFAULT_LATENESS_MILLIS);

    assertThat(guatu("replay", round)).as(err::toString).isZero();
    assertThat(out.toString()).contains("read: 0", "figures: 0", "digest: e3b0c442");
    assertThat(guatu("verify", round)).as(err::toString).isZero();
    assertThat(out.toString()).contains("missing: 0", "agrees: true");
    assertThat(guatu("digest", round)).isZero();
  }
}
