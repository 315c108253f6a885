package org.guatu.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.guatu.contract.event.Stream;
import org.guatu.local.verify.RoundVerifier;
import org.guatu.local.verify.VerifyReport;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundSink;
import org.guatu.simulators.round.RoundWriter;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first hour and a quarter of a sampling day, with all its disorder. */
class ReplayIT {
  private static final long SPAN_MILLIS = 75 * 60_000L;

  @TempDir static Path folder;

  private static Path round = Path.of("");
  private static String digest = "";

  @BeforeAll
  static void recordAndReplay() throws Exception {
    round = folder.resolve("round");
    Scenario scenario = Scenarios.byName(Scenarios.SAMPLING_DAY, 1);
    RoundSettings settings =
        RoundSettings.of("morning", scenario.registry().site(), scenario.registry().timeZone());
    try (RoundWriter writer = RoundWriter.create(round, settings)) {
      writer.registry(scenario.registry());
      scenario.runUntil(scenario.startMillis() + SPAN_MILLIS, new RoundSink(writer));
      writer.finish();
    }
    ReplayReport report = replay(round, 1, round);
    assertThat(report.addsUp()).isTrue();
    assertThat(report.read()).isGreaterThan(20_000);
    assertThat(report.counts().get("duplicate")).isPositive();
    digest = report.digest();
  }

  @Test
  void givesTheSameFinalsAtAnyParallelism() throws Exception {
    assertThat(replay(round, 2, folder.resolve("p2")).digest()).isEqualTo(digest);
    assertThat(replay(round, 4, folder.resolve("p4")).digest()).isEqualTo(digest);
  }

  @Test
  void givesTheSameFinalsFromShuffledFiles() throws Exception {
    Path shuffled = folder.resolve("shuffled");
    copy(round, shuffled);
    for (Stream stream : Stream.values()) {
      shuffle(shuffled.resolve("events").resolve(stream.wire() + ".ndjson.zst"));
    }
    assertThat(replay(shuffled, 1, folder.resolve("s1")).digest()).isEqualTo(digest);
  }

  @Test
  void agreesWithTheRecomputationInEveryCell() throws IOException {
    VerifyReport report = RoundVerifier.of(round).verify();
    assertThat(report.first()).isEmpty();
    assertThat(report.agrees()).isTrue();
    assertThat(report.figures()).isGreaterThan(100_000);
  }

  /** With next to no patience much is late, and orders and calls move when minutes are final. */
  @Test
  void agreesWhereMuchIsLate() throws Exception {
    Path impatient = folder.resolve("impatient");
    ReplayOptions options =
        new ReplayOptions(
            Double.POSITIVE_INFINITY, 2, Duration.ofSeconds(2), Duration.ofSeconds(40));
    ReplayReport replayed = new RoundReplay(RoundReader.open(round), options).run(impatient);
    assertThat(replayed.counts().get("late")).isGreaterThan(100);
    assertThat(replayed.digest()).isNotEqualTo(digest);

    VerifyReport report = RoundVerifier.of(round, impatient).verify();
    assertThat(report.first()).isEmpty();
    assertThat(report.agrees()).isTrue();
  }

  private static ReplayReport replay(Path round, int parallelism, Path out) throws Exception {
    ReplayOptions options = new ReplayOptions(Double.POSITIVE_INFINITY, parallelism, null, null);
    return new RoundReplay(RoundReader.open(round), options).run(out);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolve("events"));
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void shuffle(Path file) throws IOException {
    String text;
    try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> lines = new ArrayList<>(text.lines().toList());
    Collections.shuffle(lines, new Random(7));
    try (ZstdOutputStream out = new ZstdOutputStream(Files.newOutputStream(file))) {
      for (String line : lines) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
