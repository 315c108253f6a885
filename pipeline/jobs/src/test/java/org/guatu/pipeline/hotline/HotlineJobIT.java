package org.guatu.pipeline.hotline;

import java.util.List;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.pipeline.reference.Bounds;
import org.guatu.pipeline.reference.JobRun;
import org.guatu.pipeline.reference.MessyEvents;
import org.guatu.pipeline.reference.OverMessyEvents;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job on a mini cluster comes to the reference, however the events are spread. */
final class HotlineJobIT {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @OverMessyEvents
  void comesToTheReference(long seed, int parallelism, long latenessMinutes) throws Exception {
    check(MessyEvents.of(seed, 6), seed, parallelism, latenessMinutes);
  }

  /** What moves them is heard of when minutes in which they counted are final. */
  @ParameterizedTest
  @CsvSource({"1, 1, 10", "2, 2, 10", "3, 4, 60", "4, 2, 10"})
  void comesToTheReferenceWhereCallsAndTicketsMove(long seed, int parallelism, long latenessMinutes)
      throws Exception {
    check(MessyEvents.moving(seed, 6), seed, parallelism, latenessMinutes);
  }

  private static void check(List<Event> events, long seed, int parallelism, long latenessMinutes)
      throws Exception {
    Bounds bounds = new Bounds(10_000, latenessMinutes * 60_000);
    JobRun run =
        new JobRun(
            Stream.CALL,
            (source, sinks, options, environment) ->
                new HotlineJob(source, sinks, options).build(environment),
            bounds);
    run.check(events, parallelism, seed);
  }
}
