package org.guatu.pipeline.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.pipeline.reference.Bounds;
import org.guatu.pipeline.reference.Course;
import org.guatu.pipeline.reference.JobSession;
import org.guatu.pipeline.testing.Feed;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The jobs of today go on from savepoints that earlier ones left, of either state backend, and come
 * to the finals of a run that nobody disturbed.
 *
 * <p>{@code -Dguatu.fixtures=write} writes new savepoints, by the jobs of today; CONTRIBUTING.md
 * says when that is allowed.
 */
final class SavepointIT {
  private static final boolean WRITE = "write".equals(System.getProperty("guatu.fixtures"));

  /** As in the data folder of a run: the oldest that is taken over, and what is written now. */
  private static final int OLDEST = 6;

  private static final int NEWEST = 8;
  private static final long MOST_BYTES = 250_000;

  private static final String DEVICES = SubjectKind.DEVICES.wire() + ":";
  private static final String DEVICE = DEVICES + "device/";
  private static final String SIGNAL = SubjectKind.SIGNAL.wire() + ":";

  /** Longer than the events go on: no minute is final before the savepoint. */
  private static final Bounds BOUNDS = new Bounds(10_000, 24 * 3_600_000);

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @TempDir Path folder;

  static List<Arguments> savepoints() {
    List<Arguments> all = new ArrayList<>();
    for (int version = WRITE ? NEWEST : OLDEST; version <= NEWEST; version++) {
      for (SavedJob job : SavedJob.values()) {
        if (version >= job.since()) {
          all.add(Arguments.of(version, job, Course.HASHMAP));
          all.add(Arguments.of(version, job, Course.ROCKSDB));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("savepoints")
  void comesToTheFinalsOfAnUndisturbedRun(int version, SavedJob job, String backend)
      throws Exception {
    Fixture fixture = Fixture.of(job, version);
    if (WRITE) {
      write(job, fixture, backend);
    }
    List<Event> events = fixture.events();
    JobSession undisturbed = session(job, fixture);
    Feed whole = Fixture.feed(events);
    undisturbed.finish(whole, 1, Course.settings(backend));
    whole.close();
    Map<String, String> finals = undisturbed.takeFigures();
    assertThat(finals).hasSizeGreaterThan(300);

    // What is told of devices is final at once: what was told before the savepoint is not again.
    Map<String, String> later = new HashMap<>(finals);
    later.keySet().removeIf(key -> key.contains(DEVICES));
    // At parallelism 1 keyed stages are one task, beyond that they are several.
    for (int parallelism : new int[] {1, 3}) {
      JobSession restored = session(job, fixture);
      Feed rest = Fixture.feed(events);
      restored.finishFrom(
          fixture.savepoint(backend).toAbsolutePath().toUri().toString(),
          rest,
          parallelism,
          Course.settings(backend));
      assertThat(rest.emitted()).isLessThan(events.size() * 2 / 3);
      rest.close();
      Map<String, String> told = restored.takeFigures();
      if (version < NEWEST) {
        // Which devices are silent was not told then; a restored job tells of all at once.
        told.keySet().removeIf(key -> key.contains(DEVICE));
      }
      assertThat(finals).containsAllEntriesOf(told);
      assertThat(told).containsAllEntriesOf(later);
      if (job == SavedJob.SIGNALS) {
        assertThat(told.keySet()).anyMatch(key -> key.contains(SIGNAL + "cluster-supplies"));
        assertThat(told.keySet()).anyMatch(key -> key.contains(SIGNAL + "surge-supplies"));
      }
    }
    assertThat(fixture.size(backend)).isLessThan(MOST_BYTES);
  }

  private void write(SavedJob job, Fixture fixture, String backend) throws Exception {
    List<Event> events = job.events();
    fixture.write(events, job.registry());
    Feed feed = Fixture.feed(events).heldAfter(Fixture.half(events));
    JobSession session = session(job, fixture);
    String written = session.stop(feed, 1, Course.settings(backend), folder);
    session.take();
    feed.close();
    fixture.keep(backend, Path.of(URI.create(written)));
  }

  private static JobSession session(SavedJob job, Fixture fixture) throws Exception {
    return new JobSession(job.graph(), BOUNDS, fixture.registry());
  }
}
