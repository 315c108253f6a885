package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.SchedulerExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class KeyingTest {
  private static final class PassingFunction extends KeyedProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      out.collect(value);
    }
  }

  @Test
  void atParallelismOneKeyedStagesAreOneTask() {
    assertThat(tasks(1, new Configuration())).isEqualTo(1);
  }

  @Test
  void beyondThatKeysGoWhereTheyBelong() {
    assertThat(tasks(2, new Configuration())).isEqualTo(3);
  }

  @Test
  void aJobThatMayBeRescaledIsWiredByKey() {
    Configuration adaptive = new Configuration();
    adaptive.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Adaptive);
    Configuration reactive = new Configuration();
    reactive.set(JobManagerOptions.SCHEDULER_MODE, SchedulerExecutionMode.REACTIVE);

    assertThat(tasks(1, adaptive)).isEqualTo(3);
    assertThat(tasks(1, reactive)).isEqualTo(3);
  }

  /** Of a sequence through two keyed stages. */
  private static int tasks(int parallelism, Configuration settings) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings);
    environment.setParallelism(parallelism);
    var first =
        Keying.by(environment.fromSequence(1, 10), value -> value, Types.LONG)
            .process(new PassingFunction());
    Keying.by(first, value -> value % 2, Types.LONG)
        .process(new PassingFunction())
        .sinkTo(new DiscardingSink<>());
    return environment.getStreamGraph().getJobGraph().getNumberOfVertices();
  }
}
