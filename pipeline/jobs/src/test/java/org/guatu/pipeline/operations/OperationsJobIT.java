package org.guatu.pipeline.operations;

import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.guatu.contract.event.Stream;
import org.guatu.pipeline.reference.Bounds;
import org.guatu.pipeline.reference.JobRun;
import org.guatu.pipeline.reference.MessyEvents;
import org.guatu.pipeline.reference.OverMessyEvents;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The job on a mini cluster comes to the reference, however the events are spread. */
final class OperationsJobIT {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @OverMessyEvents
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
