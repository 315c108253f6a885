package org.guatu.pipeline;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** The settings every job runs under, wherever it runs. */
public final class JobEnvironment {
  private static final int WRITE_BUFFER_BYTES = 1 << 18;

  private JobEnvironment() {}

  /** For a live job: exactly-once checkpoints, restarts that back off, output without delay. */
  public static Configuration live(Duration checkpointEvery) {
    Configuration settings = bounded();
    settings.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
    settings.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, checkpointEvery.dividedBy(2));
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // Whatever else writes to the disk, the log first of all, waits for what a checkpoint writes.
    settings.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
    settings.set(CheckpointingOptions.FS_WRITE_BUFFER_SIZE, WRITE_BUFFER_BYTES);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    settings.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(10));
    return settings;
  }

  /** For a bounded job: no record of a generic type, nothing copied that nobody changes. */
  public static Configuration bounded() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(100));
    return settings;
  }
}
