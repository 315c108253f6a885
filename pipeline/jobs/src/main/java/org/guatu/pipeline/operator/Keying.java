package org.guatu.pipeline.operator;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.SchedulerExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Groups a stream by key. At parallelism 1 every key is where it belongs already: then the stages
 * on either side become one task, and nothing is written to bytes, queued and read again between
 * them. State is kept by key all the same, so a checkpoint may go on at another parallelism.
 *
 * <p>A job that its cluster may rescale while it runs is wired by key in any case: its stages would
 * meet keys of others, which Flink refuses. Whether it may is asked of the settings the job is
 * submitted with; a cluster that has the adaptive scheduler in its own alone is told of by {@code
 * -D} when the job is submitted.
 */
public final class Keying {
  private Keying() {}

  /** The stream by key, at the parallelism of its environment. */
  public static <T, K> KeyedStream<T, K> by(
      DataStream<T> stream, KeySelector<T, K> key, TypeInformation<K> type) {
    return inOnePlace(stream)
        ? DataStreamUtils.reinterpretAsKeyedStream(stream, key, type)
        : stream.keyBy(key, type);
  }

  private static boolean inOnePlace(DataStream<?> stream) {
    StreamExecutionEnvironment environment = stream.getExecutionEnvironment();
    return environment.getParallelism() == 1
        && stream.getParallelism() == 1
        && !mayBeRescaled(environment.getConfiguration());
  }

  private static boolean mayBeRescaled(ReadableConfig settings) {
    return settings.get(JobManagerOptions.SCHEDULER_MODE) == SchedulerExecutionMode.REACTIVE
        || settings.get(JobManagerOptions.SCHEDULER) == JobManagerOptions.SchedulerType.Adaptive;
  }
}
