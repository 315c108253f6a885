package org.guatu.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.guatu.contract.event.Event;
import org.guatu.local.Guatu;
import org.guatu.pipeline.reference.MessyEvents;
import org.guatu.pipeline.reference.MessySite;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** All streams with all the disorder of the field: the jobs and the recomputation agree. */
class MessyRoundsIT {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({"1, 60", "2, 360", "3, 10", "4, 60"})
  void agree(long seed, long latenessMinutes) throws Exception {
    Path round = round(seed, latenessMinutes * 60_000);
    assertThat(guatu("replay", round, "--parallelism", 2)).as(err::toString).isZero();
    assertThat(guatu("verify", round)).as(out + "" + err).isZero();
    assertThat(out.toString()).contains("agrees: true");
  }

  private Path round(long seed, long latenessMillis) throws IOException {
    Path round = folder.resolve("round");
    RoundSettings settings =
        new RoundSettings("messy", "test", MessySite.registry().timeZone(), 10_000, latenessMillis);
    try (RoundWriter writer = RoundWriter.create(round, settings)) {
      writer.registry(MessySite.registry());
      for (Event event : MessyEvents.of(seed, 8)) {
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
}
