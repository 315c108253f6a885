package org.guatu.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.TopicSetup;
import org.guatu.local.replay.FinalsTable;
import org.guatu.local.replay.ReplayOptions;
import org.guatu.local.replay.RoundReplay;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundSink;
import org.guatu.simulators.round.RoundWriter;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shaded job jar on a Kafka, a JobManager and a TaskManager process of their own. */
class ClusterReplayIT {
  /** Of the day; 1290 are the whole of it. */
  private static final long MINUTES = Long.getLong("guatu.minutes", 70);

  private static final long SEED = Long.getLong("guatu.seed", 3);

  private static final int PARTITIONS = 4;

  @TempDir Path folder;

  @Test
  void getsTheDigestOfTheReplayInOneProcess() throws Exception {
    Path round = record(folder.resolve("round"));
    String expected =
        new RoundReplay(RoundReader.open(round), ReplayOptions.defaults())
            .run(folder.resolve("replay"))
            .digest();
    try (KafkaProcess kafka = KafkaProcess.start(folder.resolve("kafka"));
        FlinkProcesses flink = FlinkProcesses.start(folder.resolve("flink"), 2)) {
      flink.addTaskManager();
      TopicSetup.create(kafka.bootstrapServers(), Topics.LIVE, PARTITIONS);
      new RoundLoader(kafka.bootstrapServers(), Topics.LIVE, PARTITIONS)
          .load(RoundReader.open(round));
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () -> assertThat(flink.rest("/overview")).contains("\"slots-available\":2"));
      flink.run(
          jobJar(),
          List.of(
              "--bounded",
              "--bootstrap",
              kafka.bootstrapServers(),
              "--registry",
              round.resolve("registry.json").toString()));
      await()
          .atMost(Duration.ofMinutes(5 + MINUTES / 40))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(
              () -> assertThat(flink.rest("/jobs/overview")).contains("\"state\":\"FINISHED\""));
      Path rows = Files.createDirectory(folder.resolve("rows"));
      try (FinalsTable finals =
          FinalCells.read(kafka.bootstrapServers(), Topics.LIVE.metrics(), rows)) {
        assertThat(finals.digest()).isEqualTo(expected);
      }
    }
  }

  private static Path jobJar() throws IOException {
    Path target = Path.of("../../pipeline/jobs/target").toAbsolutePath().normalize();
    try (var files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-job.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path record(Path round) throws IOException {
    Scenario scenario = Scenarios.byName(Scenarios.SAMPLING_DAY, SEED);
    RoundSettings settings =
        RoundSettings.of("morning", scenario.registry().site(), scenario.registry().timeZone());
    try (RoundWriter writer = RoundWriter.create(round, settings)) {
      writer.registry(scenario.registry());
      scenario.runUntil(scenario.startMillis() + MINUTES * 60_000, new RoundSink(writer));
      writer.finish();
    }
    return round;
  }
}
