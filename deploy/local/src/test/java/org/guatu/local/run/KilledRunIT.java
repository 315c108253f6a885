package org.guatu.local.run;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.guatu.contract.event.Stream;
import org.guatu.local.command.RecordCommand;
import org.guatu.local.replay.FinalsTable;
import org.guatu.local.replay.ReplayOptions;
import org.guatu.local.replay.ReplayReport;
import org.guatu.local.replay.RoundReplay;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundRecord;
import org.guatu.simulators.round.RoundRecords;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundSink;
import org.guatu.simulators.round.RoundWriter;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A run in a process of its own, killed while it plays and some way past a checkpoint, run again
 * and stopped: its log and its figures are those of a run that nobody disturbed.
 */
class KilledRunIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long MINUTE_MILLIS = 60_000;
  private static final long BEGIN_MILLIS =
      Scenarios.byName(Scenarios.SAMPLING_DAY, 1).startMillis() + 62 * MINUTE_MILLIS;
  private static final int SPEED = 6;
  private static final long LATENESS_MILLIS = MINUTE_MILLIS;

  @TempDir static Path folder;

  private static final List<Process> started = new ArrayList<>();
  private static Path data = Path.of("");
  private static Path recorded = Path.of("");
  private static Path simulated = Path.of("");
  private static ReplayReport ofRecorded = new ReplayReport(0, Map.of(), 0, "");
  private static ReplayReport ofSimulated = new ReplayReport(0, Map.of(), 0, "");
  private static @Nullable Process intruder;
  private static long killedMillis;

  /** Before this, all that is final is in {@link #finals}. */
  private static long finalMillis = -1;

  /** The live jobs' finals as digest lines. */
  private static Set<String> finals = Set.of();

  @BeforeAll
  static void killAndRunAgain() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
    // The points have just opened, and there is little to catch up with.
    Files.writeString(data.resolve("clock.json"), "{\"millis\":" + BEGIN_MILLIS + "}");
    Process first = run(data, "first.out", "--lateness", "1m");
    await().atMost(PATIENCE).until(() -> Files.exists(data.resolve("operation.json")));
    intruder = run(data, "intruder.out");
    await().atMost(PATIENCE).until(() -> jobsWithCheckpoint().size() == LiveJobs.SLOTS);
    long checkpointed = clock(data);
    await().atMost(PATIENCE).until(() -> clock(data) > checkpointed + MINUTE_MILLIS / 2);
    first.destroyForcibly().waitFor();
    killedMillis = clock(data);

    RunOptions again = new RunOptions("127.0.0.1", 0, data, Scenarios.SAMPLING_DAY, 1, SPEED);
    try (LocalStack second = LocalStack.start(again);
        LiveFinals live = new LiveFinals(second.bootstrapServers())) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                finalMillis = live.read();
                return finalMillis > killedMillis + MINUTE_MILLIS;
              });
      finals = live.linesBefore(finalMillis);
    }

    recorded = folder.resolve("recorded");
    simulated = folder.resolve("simulated");
    assertThat(
            new CommandLine(new RecordCommand())
                .execute("--data", data.toString(), "--out", recorded.toString()))
        .isZero();
    simulate(newestMillis());
    ofRecorded = replay(recorded);
    ofSimulated = replay(simulated);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void theLogHoldsTheStoryWithoutAGapOrACopy() throws Exception {
    for (Stream stream : Stream.values()) {
      List<String> held = records(recorded, stream);
      List<String> told = records(simulated, stream);
      assertThat(lacking(held, told)).as("in the log alone, %s", stream).isEmpty();
      assertThat(lacking(told, held)).as("in the story alone, %s", stream).isEmpty();
      assertThat(held.equals(told)).as("%s in the same order, each once", stream).isTrue();
      assertThat(held).hasSizeGreaterThan(100);
    }
  }

  /** The first few of some records that are not among others. */
  private static List<String> lacking(List<String> some, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return some.stream().filter(record -> !known.contains(record)).limit(10).toList();
  }

  @Test
  void theRecordedRunHasTheDigestOfTheSimulatedRound() {
    assertThat(ofRecorded.addsUp()).isTrue();
    assertThat(ofRecorded.counts().get("late")).isPositive();
    assertThat(ofRecorded.counts().get("corrected")).isPositive();
    assertThat(ofRecorded.read()).isEqualTo(ofSimulated.read());
    assertThat(ofRecorded.digest()).isEqualTo(ofSimulated.digest());
  }

  @Test
  void theFinalsOfTheJobsAreThoseOfAnUninterruptedRun() throws Exception {
    List<String> uninterrupted = new ArrayList<>();
    try (FinalsTable table = FinalsTable.ofRound(simulated)) {
      table.lines(uninterrupted::add);
    }
    Set<String> expected = minutesBefore(finalMillis, uninterrupted);
    assertThat(expected).hasSizeGreaterThan(20_000);
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(finals);
    Set<String> wrong = new TreeSet<>(finals);
    wrong.removeAll(expected);
    assertThat(missing.stream().limit(20)).as("missing of %d", missing.size()).isEmpty();
    assertThat(wrong.stream().limit(20)).as("wrong of %d", wrong.size()).isEmpty();
  }

  @Test
  void aSecondRunOnTheSameFolderIsRefused() throws Exception {
    Process refused = Objects.requireNonNull(intruder);
    assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(refused.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("intruder.out"))).contains("in use by another run");
  }

  private static Process run(Path data, String out, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.guatu.local.Guatu",
                "run",
                "--port",
                "0",
                "--speed",
                Integer.toString(SPEED),
                "--data",
                data.toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(out).toFile())
            .start();
    started.add(process);
    return process;
  }

  private static long clock(Path data) throws IOException {
    Path file = data.resolve("clock.json");
    return Files.exists(file) ? Long.parseLong(Files.readString(file).replaceAll("[^0-9]", "")) : 0;
  }

  /** The jobs that have a checkpoint which is whole. */
  private static Set<Path> jobsWithCheckpoint() throws IOException {
    Path root = data.resolve("checkpoints");
    if (!Files.exists(root)) {
      return Set.of();
    }
    try (var files = Files.find(root, 3, (file, attributes) -> file.endsWith("_metadata"))) {
      return files.map(file -> root.resolve(root.relativize(file).getName(0))).collect(toSet());
    } catch (UncheckedIOException goneMeanwhile) {
      return Set.of();
    }
  }

  /** Received-at of the newest record of the recorded round. */
  private static long newestMillis() throws IOException {
    long newest = -1;
    try (RoundRecords records = RoundReader.open(recorded).records(List.of(Stream.values()))) {
      for (RoundRecord record = records.next(); record != null; record = records.next()) {
        newest = record.receivedAtMillis();
      }
    }
    return newest;
  }

  private static void simulate(long untilMillis) throws IOException {
    Scenario scenario = Scenarios.byName(Scenarios.SAMPLING_DAY, 1);
    RoundSettings settings =
        new RoundSettings(
            "simulated",
            scenario.registry().site(),
            scenario.registry().timeZone(),
            RoundSettings.DEFAULT_OUT_OF_ORDERNESS_MILLIS,
            LATENESS_MILLIS);
    try (RoundWriter writer = RoundWriter.create(simulated, settings)) {
      writer.registry(scenario.registry());
      scenario.runUntil(untilMillis, new RoundSink(writer));
      writer.finish();
    }
  }

  private static ReplayReport replay(Path round) throws Exception {
    return new RoundReplay(RoundReader.open(round), ReplayOptions.defaults()).run(round);
  }

  private static List<String> records(Path round, Stream stream) throws IOException {
    List<String> all = new ArrayList<>();
    try (RoundRecords records = RoundReader.open(round).records(stream)) {
      for (RoundRecord record = records.next(); record != null; record = records.next()) {
        all.add(
            record.receivedAtMillis() + " " + new String(record.body(), StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  private static Set<String> minutesBefore(long millis, List<String> lines) {
    Instant bound = Instant.ofEpochMilli(millis);
    Set<String> before = new LinkedHashSet<>();
    for (String line : lines) {
      String window = line.split("\\|", -1)[2];
      if (!window.startsWith("round/") && minute(window).isBefore(bound)) {
        before.add(line);
      }
    }
    return before;
  }

  /** Of a minute such as {@code 2026-03-01T02:00Z}. */
  private static Instant minute(String window) {
    return Instant.parse(window.replace("Z", ":00Z"));
  }
}
