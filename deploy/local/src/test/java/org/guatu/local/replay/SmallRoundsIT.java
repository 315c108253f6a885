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
import org.junit.jupiter.api.Timeout;
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

  /** Three polls of a feed, newest first, each with all that is open. */
  @Test
  void otherPeoplesTableIsImportedReplayedAndVerified() throws Exception {
    String head = "TimeStamp,Title,Desc,Lng,Lag,Postal,Station,AlertTimeStamp\n";
    String row = "2020-11-14 11:%1$02d:25,EMS: FALL,\"A; WHITPAIN; x;\",-75.2,40.1,,,%2$s UTC\n";
    StringBuilder feed = new StringBuilder(head);
    for (int poll = 3; poll >= 1; poll--) {
      for (int incident = poll; incident >= 1; incident--) {
        feed.append(row.formatted(incident, "2020-11-14 16:3" + poll + ":02.012944 +0000"));
      }
    }
    Path table = Files.writeString(folder.resolve("feed.csv"), feed);
    Path mapping = Path.of("../../simulators/mappings/montco-911.yaml");
    Path round = folder.resolve("round");

    assertThat(guatu("import", "--mapping", mapping, "--out", round, table))
        .as(err::toString)
        .isZero();
    assertThat(guatu("replay", round)).as(err::toString).isZero();
    assertThat(guatu("verify", round)).as(err::toString).isZero();
    assertThat(out.toString())
        .contains("rows: 6", "read: 6", "accepted: 3", "duplicate: 3", "late: 0", "quarantined: 0")
        .contains("agrees: true");
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
  @Timeout(60)
  void aReplayMayKeepPaceWithTheRecording() throws Exception {
    Path round = round(MovedTooLate.events(), MovedTooLate.LATENESS_MILLIS);

    assertThat(guatu("replay", round, "--speed", "100000")).as(err::toString).isZero();
    assertThat(guatu("verify", round)).as(err::toString).isZero();
  }

  @Test
  void nothingIsRecordedFromAFolderThatIsNoDataFolder() throws Exception {
    assertThat(guatu("record", "--data", folder, "--out", folder.resolve("round"))).isEqualTo(1);
    assertThat(err.toString()).contains("no data folder");
    assertThat(folder).isEmptyDirectory();
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
