package org.guatu.pipeline.property;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.operator.CopyKey;
import org.guatu.pipeline.property.Weighted.One;

/**
 * For each of some minutes a {@link Weighted} set of events at two leaves, all received while every
 * minute is provisional, those of one minute between those of the others.
 */
final class WeightedEvents {
  /** Longer than all is received in: no minute settles before. */
  static final long OUT_OF_ORDERNESS_MILLIS = 6 * 3_600_000L;

  private static final long START = Instant.parse("2026-03-01T20:00:00Z").toEpochMilli();
  private static final int MINUTES = 30;
  private static final long RECEIVED_FROM = START + MINUTES * 60_000L;
  private static final double CORRECTED = 0.12;

  /** What the events say. */
  enum Kind {
    /** Waits in milliseconds, summed by the points. */
    WAITS(24, "area:31 area:310117 group:patrol-1") {
      @Override
      Event event(String id, int leaf, long at, long weight) {
        return PointEvent.of(PointEventType.WAIT_OBSERVED, "app", id, at)
            .point(leaf == 0 ? "P1" : "P3")
            .waitMillis(weight)
            .build();
      }
    },
    /** What came into two stores; each store is an entity of its own. */
    STOCK(30, "item:masks") {
      @Override
      Event event(String id, int leaf, long at, long weight) {
        return OperationsEvent.of(OperationsEventType.STOCK_MOVE, "desk", id, at)
            .area(leaf == 0 ? "310117101001" : "310117102")
            .subject("masks")
            .quantity(weight)
            .build();
      }
    };

    private final int events;
    private final String rollUps;

    Kind(int events, String rollUps) {
      this.events = events;
      this.rollUps = rollUps;
    }

    /** The subjects that sum up both leaves. */
    Set<String> rollUps() {
      return Set.of(rollUps.split(" ", -1));
    }

    abstract Event event(String id, int leaf, long at, long weight);
  }

  private final List<List<Event>> partitions = new ArrayList<>();
  private final Map<String, Weighted> byMinute = new TreeMap<>();
  private final boolean aligned;

  /** An event and how it is weighed, before it is received. */
  private record Draft(Event event, Window minute, int leaf, long weight) {}

  /**
   * @param aligned whether a partition holds just the events that one subtask of the de-duplication
   *     keeps; nothing is corrected then, as corrections go another way
   */
  WeightedEvents(Kind kind, long seed, int parallelism, boolean aligned) {
    this.aligned = aligned;
    Random random = new Random(seed);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < MINUTES; i++) {
      draft(kind, Window.minute(START + i * 60_000L), !aligned, random, drafts);
    }
    Collections.shuffle(drafts, random);
    for (int i = 0; i < parallelism; i++) {
      partitions.add(new ArrayList<>());
    }
    Map<String, List<One>> ones = new TreeMap<>();
    for (Draft draft : drafts) {
      Event event = received(draft.event(), RECEIVED_FROM + partitionsSize());
      int subtask = subtask(event.key(), parallelism);
      int partition = aligned ? subtask : random.nextInt(parallelism);
      partitions.get(partition).add(event);
      EventKey corrects = event.corrects();
      String path = partition + " " + subtask;
      if (corrects != null) {
        path += " " + subtask(corrects, parallelism);
      }
      ones.computeIfAbsent(draft.minute().id(), minute -> new ArrayList<>())
          .add(
              new One(
                  event.key(), corrects, "" + draft.leaf(), "" + partition, path, draft.weight()));
    }
    ones.forEach((minute, some) -> byMinute.put(minute, new Weighted(some)));
  }

  private static void draft(
      Kind kind, Window minute, boolean corrected, Random random, List<Draft> drafts) {
    List<Draft> own = new ArrayList<>();
    int corrections = 0;
    while (own.size() + corrections < kind.events) {
      int bit = own.size() + corrections;
      int leaf = random.nextInt(2);
      String id = minute.id() + "-" + bit;
      long at = minute.startMillis() + random.nextInt(60_000);
      own.add(new Draft(kind.event(id, leaf, at, 1L << bit), minute, leaf, 1L << bit));
      if (corrected && random.nextDouble() < CORRECTED && bit + 1 < kind.events) {
        corrections++;
        long weight = 1L << (bit + 1);
        int now = random.nextInt(2);
        Event by = correcting(kind.event(id + "c", now, at, weight), own.get(own.size() - 1));
        drafts.add(new Draft(by, minute, now, weight));
      }
    }
    drafts.addAll(own);
  }

  private static Event correcting(Event event, Draft of) {
    return event instanceof PointEvent point
        ? point.toBuilder().corrects(of.event().key()).build()
        : ((OperationsEvent) event).toBuilder().corrects(of.event().key()).build();
  }

  private static Event received(Event event, long millis) {
    return event instanceof PointEvent point
        ? point.toBuilder().receivedAtMillis(millis).build()
        : ((OperationsEvent) event).toBuilder().receivedAtMillis(millis).build();
  }

  private long partitionsSize() {
    return partitions.stream().mapToLong(List::size).sum();
  }

  private static int subtask(EventKey key, int parallelism) {
    int most = KeyGroupRangeAssignment.computeDefaultMaxParallelism(parallelism);
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
        CopyKey.of(key).shard(), most, parallelism);
  }

  /** Whether each partition goes to one subtask. */
  boolean aligned() {
    return aligned;
  }

  /** By partition, in the order received. */
  List<List<Event>> partitions() {
    partitions.forEach(own -> own.sort(Comparator.comparingLong(Event::receivedAtMillis)));
    return partitions;
  }

  /** What stands behind the cells of a minute, by the window's id. */
  Map<String, Weighted> byMinute() {
    return byMinute;
  }
}
