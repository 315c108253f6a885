package org.guatu.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.TopicSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesIT {
  @TempDir Path folder;

  @Test
  void start() throws Exception {
    try (KafkaProcess kafka = KafkaProcess.start(folder.resolve("kafka"));
        FlinkProcesses flink = FlinkProcesses.start(folder.resolve("flink"), 4)) {
      flink.addTaskManager();
      TopicSetup.create(kafka.bootstrapServers(), Topics.LIVE, 4);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(flink.rest("/overview")).contains("\"slots-available\":4"));
    }
  }
}
