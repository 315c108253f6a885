package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** One service point: its events of the minute view, earliest first, and what follows of them. */
final class PointLeaf {
  private static final long MINUTE = Window.MINUTE_MILLIS;
  private static final int ROLLING = 15;
  private static final String HOME = "";

  final String name;
  final String area;
  final List<PointEvent> events = new ArrayList<>();
  final List<Tube> tubes = new ArrayList<>();
  private final TreeMap<Long, Long> queues = new TreeMap<>();
  private final TreeSet<Long> present = new TreeSet<>();
  private final Map<Long, List<PointEvent>> byMinute = new HashMap<>();
  private final Map<Long, Long> laneMillis = new HashMap<>();
  private final Map<Long, Optional<Long>> lanesOpen = new HashMap<>();

  PointLeaf(String name, String area) {
    this.name = name;
    this.area = area;
  }

  /**
   * Where people live, and no point: present in the minutes in which something is heard of them.
   */
  static PointLeaf home(String area, Set<Long> heard) {
    PointLeaf leaf = new PointLeaf(HOME, area);
    for (long minute : heard) {
      leaf.present.add(minute);
      leaf.present.add(minute + MINUTE);
    }
    return leaf;
  }

  boolean home() {
    return name.equals(HOME);
  }

  private static long minute(PointEvent event) {
    return Window.minuteOf(event.eventTimeMillis());
  }

  /** All events are there. */
  void complete() {
    events.forEach(e -> byMinute.computeIfAbsent(minute(e), m -> new ArrayList<>()).add(e));
    foldQueue();
    findPresent();
  }

  private List<PointEvent> in(long minute) {
    return byMinute.getOrDefault(minute, List.of());
  }

  /** The minutes in which a cell exists. */
  SortedSet<Long> present() {
    return present;
  }

  private void findPresent() {
    for (PointEvent event : events) {
      for (long minute = minute(event); minute <= minute(event) + MINUTE; minute += MINUTE) {
        if (!event.heartbeat() || !closedAt(minute + MINUTE)) {
          present.add(minute);
        }
      }
    }
  }

  private boolean closedAt(long instant) {
    boolean closed = false;
    for (PointEvent event : events) {
      if (event.eventTimeMillis() < instant) {
        switch (event.type()) {
          case POINT_READY, POINT_OPENED, POINT_PAUSED -> closed = false;
          case POINT_CLOSED -> closed = true;
          default -> {}
        }
      }
    }
    return closed;
  }

  long count(PointEventType type, long minute) {
    return in(minute).stream().filter(e -> e.type() == type).count();
  }

  long served(int minutes, long minute) {
    long served = 0;
    for (int back = 0; back < minutes; back++) {
      served += count(PointEventType.SERVED, minute - back * MINUTE);
    }
    return served;
  }

  static boolean unregistered(PointEvent event) {
    return event.type() == PointEventType.SERVED && "unregistered".equals(event.outcome());
  }

  long unregistered(long minute) {
    return in(minute).stream().filter(PointLeaf::unregistered).count();
  }

  /** Services of 15 minutes for each hour that a lane was open in them. */
  Fraction perLaneHour(long minute) {
    long served = served(ROLLING, minute);
    return new Fraction(served * 3_600_000, openLaneMillisRolling(minute), served);
  }

  /** {sum of millis, number} of the waits measured in the minute. */
  long[] observedWaits(long minute) {
    long[] waits = new long[2];
    for (PointEvent event : in(minute)) {
      if (event.type() == PointEventType.WAIT_OBSERVED) {
        waits[0] += event.waitMillis();
        waits[1]++;
      }
    }
    return waits;
  }

  /** The queue at the end of the minute; null where unknown. */
  @Nullable Long queue(long minute) {
    var entry = queues.floorEntry(minute);
    return entry == null ? null : entry.getValue();
  }

  private void foldQueue() {
    long queue = 0;
    boolean known = false;
    TreeSet<Long> minutes = new TreeSet<>();
    events.forEach(event -> minutes.add(minute(event)));
    for (long minute : minutes) {
      PointEvent observed = null;
      for (PointEvent event : in(minute)) {
        if (event.type() == PointEventType.QUEUE_OBSERVED) {
          observed = event;
        }
      }
      known |= observed != null || count(PointEventType.ARRIVED, minute) > 0;
      long base = observed == null ? queue : observed.count();
      long after = observed == null ? Long.MIN_VALUE : observed.eventTimeMillis();
      queue = known ? Math.max(0, base + changes(minute, after)) : 0;
      if (known) {
        queues.put(minute, queue);
      }
    }
  }

  private long changes(long minute, long after) {
    long changes = 0;
    for (PointEvent event : in(minute)) {
      if (event.eventTimeMillis() > after) {
        switch (event.type()) {
          case ARRIVED -> changes++;
          case SERVED, LEFT -> changes--;
          default -> {}
        }
      }
    }
    return changes;
  }

  private SortedSet<String> lanes() {
    TreeSet<String> lanes = new TreeSet<>();
    for (PointEvent event : events) {
      if (laneEvent(event)) {
        lanes.add(String.valueOf(event.lane()));
      }
    }
    return lanes;
  }

  private static boolean laneEvent(PointEvent event) {
    return event.type() == PointEventType.LANE_OPENED || event.type() == PointEventType.LANE_PAUSED;
  }

  /** Lanes open at the end of the minute; null before the first lane event. */
  @Nullable Long openLanes(long minute) {
    return lanesOpen
        .computeIfAbsent(minute, m -> Optional.ofNullable(countOpenLanes(m)))
        .orElse(null);
  }

  private @Nullable Long countOpenLanes(long minute) {
    boolean known = events.stream().anyMatch(e -> laneEvent(e) && minute(e) <= minute);
    if (!known) {
      return null;
    }
    return lanes().stream().filter(lane -> laneOpenAt(lane, minute + MINUTE)).count();
  }

  /** By the events before the instant. */
  private boolean laneOpenAt(String lane, long instant) {
    boolean open = false;
    for (PointEvent event : events) {
      if (laneEvent(event)
          && String.valueOf(event.lane()).equals(lane)
          && event.eventTimeMillis() < instant) {
        open = event.type() == PointEventType.LANE_OPENED;
      }
    }
    return open;
  }

  long openLaneMillis(long minute) {
    return laneMillis.computeIfAbsent(minute, this::sumOpenLaneMillis);
  }

  private long sumOpenLaneMillis(long minute) {
    long millis = 0;
    for (String lane : lanes()) {
      boolean open = laneOpenAt(lane, minute);
      long since = minute;
      for (PointEvent event : in(minute)) {
        if (laneEvent(event) && String.valueOf(event.lane()).equals(lane)) {
          millis += open ? event.eventTimeMillis() - since : 0;
          since = event.eventTimeMillis();
          open = event.type() == PointEventType.LANE_OPENED;
        }
      }
      millis += open ? minute + MINUTE - since : 0;
    }
    return millis;
  }

  long openLaneMillisRolling(long minute) {
    long millis = 0;
    for (int back = 0; back < ROLLING; back++) {
      millis += openLaneMillis(minute - back * MINUTE);
    }
    return millis;
  }

  /**
   * Mean time a lane takes per service, millis over services; n = 0 where it is the planned one.
   */
  Fraction meanLaneTime(long minute) {
    long served = 0;
    long millis = 0;
    for (int back = 0; back < ROLLING; back++) {
      long at = minute - back * MINUTE;
      Long queue = queue(at);
      Long lanes = openLanes(at);
      if (queue != null && lanes != null && lanes >= 1 && queue >= lanes) {
        served += count(PointEventType.SERVED, at);
        millis += openLaneMillis(at);
      }
    }
    return served >= 10 ? new Fraction(millis, served, served) : new Fraction(26_000, 1, 0);
  }

  /** Predicted wait in millis over 60,000; null where unknown. */
  @Nullable Fraction predictedWait(long minute) {
    Long queue = queue(minute);
    Long lanes = openLanes(minute);
    long open = lanes == null ? 0 : lanes;
    if (queue == null || (open == 0 && (queue == 0 || idleAt(minute + MINUTE)))) {
      return null;
    }
    Fraction mean = meanLaneTime(minute);
    long work = (queue + 1) * mean.numerator();
    NavigableMap<Long, Long> plan = planAt(minute + MINUTE);
    long now = minute + MINUTE;
    while (true) {
      long rate = open * mean.denominator();
      Map.Entry<Long, Long> next = plan.higherEntry(now);
      if (next == null) {
        return rate == 0
            ? null
            : new Fraction(now - minute - MINUTE + work / rate, MINUTE, mean.n());
      }
      long done = rate * (next.getKey() - now);
      if (work < done) {
        return new Fraction(now - minute - MINUTE + work / rate, MINUTE, mean.n());
      }
      work -= done;
      now = next.getKey();
      open = next.getValue();
      if (work == 0) {
        return new Fraction(now - minute - MINUTE, MINUTE, mean.n());
      }
    }
  }

  /** {differences from what was foretold, number} of the waits measured in the last hour. */
  Fraction waitErrors(long minute) {
    long error = 0;
    long n = 0;
    for (PointEvent event : events) {
      long at = minute(event);
      if (event.type() == PointEventType.WAIT_OBSERVED
          && at > minute - 60 * MINUTE
          && at <= minute
          && event.waitMillis() < 60 * MINUTE) {
        long told = at - MINUTE - event.waitMillis() / MINUTE * MINUTE;
        Fraction foretold = present.contains(told) ? predictedWait(told) : null;
        if (foretold != null) {
          error += Math.abs(event.waitMillis() - foretold.numerator());
          n++;
        }
      }
    }
    return new Fraction(error, n * MINUTE, n);
  }

  /** Lanes planned, by the instant from which on, as told before one. */
  private NavigableMap<Long, Long> planAt(long instant) {
    TreeMap<Long, Long> plan = new TreeMap<>();
    for (PointEvent event : events) {
      if (event.type() == PointEventType.LANES_PLANNED && event.eventTimeMillis() < instant) {
        plan.put(event.startAtMillis(), event.count());
      }
    }
    return plan;
  }

  private boolean idleAt(long instant) {
    boolean idle = false;
    for (PointEvent event : events) {
      if (event.eventTimeMillis() < instant) {
        switch (event.type()) {
          case POINT_READY, POINT_OPENED -> idle = false;
          case POINT_PAUSED, POINT_CLOSED -> idle = true;
          default -> {}
        }
      }
    }
    return idle;
  }

  Fraction utilisation(long minute) {
    Fraction mean = meanLaneTime(minute);
    long served = served(ROLLING, minute);
    return new Fraction(
        served * mean.numerator() / mean.denominator(), openLaneMillisRolling(minute), served);
  }
}
