package org.guatu.pipeline.operations;

import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.guatu.contract.event.Stream;
import org.guatu.pipeline.reference.Bounds;
import org.guatu.pipeline.reference.JobRun;
import org.guatu.pipeline.reference.MessyEvents;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job on a mini cluster comes to the reference, however the events are spread. */
final class OperationsJobIT {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @ParameterizedTest
  @CsvSource({
    "1, 1, 60", "2, 2, 60", "3, 4, 60", "4, 1, 360", "5, 2, 360", "6, 4, 360", "7, 1, 60",
    "7, 2, 60", "7, 4, 60", "8, 4, 10", "9, 2, 10", "10, 1, 10", "11, 4, 60", "12, 2, 60",
    "13, 4, 60", "14, 2, 360", "15, 4, 360", "16, 1, 360", "17, 4, 60", "18, 4, 10", "19, 2, 360",
    "20, 4, 60", "20, 1, 60"
  })
  void comesToTheReference(long seed, int parallelism, long latenessMinutes) throws Exception {
    Bounds bounds = new Bounds(10_000, latenessMinutes * 60_000);
    JobRun run =
        new JobRun(
            Stream.OPERATIONS,
            (source, sinks, options, environment) ->
                new OperationsJob(source, sinks, options).build(environment),
            bounds);
    run.check(MessyEvents.of(seed, 6), parallelism, seed);
  }
}
