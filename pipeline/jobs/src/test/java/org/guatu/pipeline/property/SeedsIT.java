package org.guatu.pipeline.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.guatu.pipeline.reference.Bounds;
import org.guatu.pipeline.reference.Course;
import org.guatu.pipeline.reference.EveryJob;
import org.guatu.pipeline.reference.JobRun;
import org.guatu.pipeline.reference.MessyEvents;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the order, the partitions, the parallelism, the state backend, and whether the job fails
 * or is stopped on the way: it comes to the finals of the reference. The seed decides all of it.
 *
 * <p>{@code -Dguatu.seeds=200} tries so many seeds per job, {@code -Dguatu.seed=1000} from that one
 * on; {@code -Dguatu.fates=STOPPED} keeps to some of the fates. What was tried is printed.
 */
final class SeedsIT {
  private static final int SEEDS = Integer.getInteger("guatu.seeds", 4);
  private static final long FROM = Long.getLong("guatu.seed", 1_000);
  private static final List<Course.Fate> FATES =
      Stream.of(System.getProperty("guatu.fates", "LEFT_ALONE,CRASHES,STOPPED").split(",", -1))
          .map(Course.Fate::valueOf)
          .toList();
  private static final int HOURS = 5;
  private static final long[] LATENESS_MINUTES = {60, 10, 360};

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void comesToTheReference(EveryJob job, @InjectMiniCluster MiniCluster cluster) throws Exception {
    Map<Course.Fate, Integer> fates = new EnumMap<>(Course.Fate.class);
    long events = 0;
    long figures = 0;
    int crashes = 0;
    for (long seed = FROM; seed < FROM + SEEDS; seed++) {
      Course course = Course.of(seed, FATES);
      long lateness = LATENESS_MINUTES[(int) (seed / 2 % LATENESS_MINUTES.length)] * 60_000;
      JobRun run = new JobRun(job.stream(), job.graph(), new Bounds(10_000, lateness));
      JobRun.Checked checked = check(run, course, cluster);
      if (course.fate() == Course.Fate.CRASHES) {
        assertThat(checked.crashes()).as("%s", course).isEqualTo(2);
      }
      fates.merge(course.fate(), 1, Integer::sum);
      events += checked.events();
      figures += checked.figures();
      crashes += checked.crashes();
    }
    System.out.printf(
        "seeds %d to %d, %s: %d events, %d figures as in the reference; runs %s, crashes %d%n",
        FROM,
        FROM + SEEDS - 1,
        job.name().toLowerCase(Locale.ROOT),
        events,
        figures,
        fates,
        crashes);
  }

  private JobRun.Checked check(JobRun run, Course course, MiniCluster cluster) throws Exception {
    try {
      return run.check(MessyEvents.of(course.seed(), HOURS), course, folder, cluster);
    } catch (AssertionError | Exception e) {
      // A job that fails is as wrong as one that comes to something else: say which.
      throw new AssertionError(course.toString(), e);
    }
  }
}
