package org.guatu.pipeline.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.property.WeightedEvents.Kind;
import org.guatu.pipeline.reference.EveryJob;
import org.guatu.pipeline.reference.JobSession;
import org.guatu.pipeline.reference.MessySite;
import org.guatu.pipeline.testing.Collected;
import org.guatu.pipeline.testing.Feed;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a roll-up tells before its minute settles is the sum of its leaves, each over a prefix of
 * what has come: in it is no event without those before it, none twice, and none comes and goes.
 *
 * <p>What comes is ordered within a partition of the topic and, from the de-duplication on, within
 * the share of it that one subtask keeps. Leaves may lag behind each other: how often all of them
 * stood at the same prefix of each partition is printed. {@code -Dguatu.seeds} tries more seeds.
 */
final class PrefixIT {
  private static final int SEEDS = Integer.getInteger("guatu.seeds", 1);
  private static final long FROM = Long.getLong("guatu.seed", 1_000);

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  /** What was looked at. */
  private static final class Counts {
    private int told;
    private int partial;
    private int together;
  }

  @ParameterizedTest
  @EnumSource
  void aProvisionalRollUpIsTheSumOfItsLeavesOverPrefixes(Kind kind) throws Exception {
    Counts spread = new Counts();
    Counts aligned = new Counts();
    for (long seed = FROM; seed < FROM + SEEDS; seed++) {
      int parallelism = 2 + (int) (seed % 2);
      check(kind, new WeightedEvents(kind, seed, parallelism, false), parallelism, seed, spread);
      // Few subtasks, so that a leaf has many events of each.
      check(kind, new WeightedEvents(kind, seed, 2, true), 2, seed, aligned);
    }
    assertThat(spread.partial).isGreaterThan(100 * SEEDS);
    assertThat(aligned.partial).isGreaterThan(100 * SEEDS);
    System.out.printf(
        "seeds %d to %d, %s: provisional roll-ups told %d, between nothing and all %d, "
            + "of them with all leaves at the same prefixes %d%n",
        FROM,
        FROM + SEEDS - 1,
        kind.name().toLowerCase(Locale.ROOT),
        spread.told + aligned.told,
        spread.partial + aligned.partial,
        spread.together + aligned.together);
  }

  private static void check(
      Kind kind, WeightedEvents events, int parallelism, long seed, Counts counts)
      throws Exception {
    Map<String, Long> last = new HashMap<>();
    for (Cell cell : told(kind, events, parallelism, seed)) {
      Weighted weighted = events.byMinute().get(cell.window().id());
      if (weighted == null || !kind.rollUps().contains(cell.subject())) {
        continue;
      }
      String what = "%s %s, seed %d".formatted(cell.subject(), cell.window().id(), seed);
      long figure = figure(kind, cell);
      assertThat(weighted.explainedByPaths(figure)).as("%s: %x", what, figure).isTrue();
      if (events.aligned()) {
        assertThat(weighted.explainedByPartitions(figure)).as("%s: %x", what, figure).isTrue();
      }
      Long before = last.put(cell.subject() + cell.window().id(), figure);
      long gone = before == null ? 0 : before & weighted.plain() & ~figure;
      assertThat(gone).as("%s: gone from %x", what, figure).isZero();
      boolean provisional = cell.finality() == Finality.PROVISIONAL;
      counts.told += provisional ? 1 : 0;
      if (provisional && figure != 0 && figure != weighted.whole()) {
        counts.partial++;
        counts.together += weighted.explainedTogether(figure) ? 1 : 0;
      }
    }
    List<Long> wholes = new ArrayList<>();
    events.byMinute().values().forEach(weighted -> wholes.add(weighted.whole()));
    for (String subject : kind.rollUps()) {
      List<Long> ends = new ArrayList<>();
      events.byMinute().keySet().forEach(minute -> ends.add(last.get(subject + minute)));
      assertThat(ends).as("%s, seed %d", subject, seed).isEqualTo(wholes);
    }
  }

  private static List<Cell> told(Kind kind, WeightedEvents events, int parallelism, long seed)
      throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(JobSession.settings());
    environment.setParallelism(parallelism);
    environment.enableCheckpointing(10);
    Collected<Cell> cells = new Collected<>();
    JobOptions options =
        new JobOptions(WeightedEvents.OUT_OF_ORDERNESS_MILLIS, 3_600_000, 1, MessySite.registry());
    Feed feed = Feed.of(events.partitions(), seed).perCheckpoint(2);
    EveryJob job = kind == Kind.WAITS ? EveryJob.POINT : EveryJob.OPERATIONS;
    job.graph()
        .build(
            feed.source(),
            new JobSinks(cells, new Collected<>(), new Collected<>()),
            options,
            environment);
    environment.execute();
    feed.close();
    return cells.records();
  }

  private static long figure(Kind kind, Cell cell) {
    Figure figure = kind == Kind.WAITS ? Figure.OBSERVED_WAIT_MINUTES : Figure.STOCK_IN;
    FigureValue value = cell.figures().get(figure.wire());
    return value == null ? 0 : value.numerator();
  }
}
