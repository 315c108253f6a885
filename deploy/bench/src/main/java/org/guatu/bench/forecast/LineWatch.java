package org.guatu.bench.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.TreeMap;
import org.guatu.pipeline.forecast.LineObserved;
import org.guatu.simulators.compound.CallFact;

/** A line as the events of its calls show it, minute by minute, with nobody telling its agents. */
final class LineWatch {
  private static final long MINUTE = 60_000;
  private static final long QUARTER = LineObserved.AHEAD_MILLIS;
  private static final long HOUR = 3_600_000;

  private final TreeMap<Long, Minute> minutes = new TreeMap<>();
  private final Map<Long, Long> waiting = new HashMap<>();
  private final Map<Long, Long> inHand = new HashMap<>();

  private static final class Minute {
    private long offered;
    private long handled;
    private long handlingMillis;
    private long hungUp;
    private long waits;
    private long waitedMillis;
    private long waiting;
    private long inHand;
  }

  void see(CallFact fact) {
    Minute minute = minutes.computeIfAbsent(fact.atMillis() / MINUTE, unused -> new Minute());
    switch (fact.kind()) {
      case OFFERED -> {
        waiting.put(fact.call(), fact.atMillis());
        minute.offered++;
      }
      case ANSWERED -> {
        waited(fact, minute);
        inHand.put(fact.call(), fact.atMillis());
      }
      case ABANDONED -> {
        waited(fact, minute);
        minute.hungUp++;
      }
      case ENDED -> {
        minute.handled++;
        minute.handlingMillis +=
            fact.atMillis() - Objects.requireNonNull(inHand.remove(fact.call()));
      }
    }
    minute.waiting = waiting.size();
    minute.inHand = inHand.size();
  }

  private void waited(CallFact fact, Minute minute) {
    minute.waits++;
    minute.waitedMillis += fact.atMillis() - Objects.requireNonNull(waiting.remove(fact.call()));
  }

  /** All that was seen before an instant, a full minute. */
  LineObserved before(long atMillis) {
    Minute quarter = sum(atMillis - QUARTER, atMillis);
    Minute hour = sum(atMillis - HOUR, atMillis);
    Entry<Long, Minute> last = minutes.lowerEntry(atMillis / MINUTE);
    long waitingNow = last == null ? 0 : last.getValue().waiting;
    return new LineObserved(
        quarter.offered,
        QUARTER,
        hour.handled,
        hour.handlingMillis,
        hour.hungUp,
        hour.waitedMillis,
        hour.inHand,
        waitingNow);
  }

  /** Mean of the waits that ended in the quarter before an instant, in milliseconds; 0 if none. */
  double quarterBefore(long atMillis) {
    Minute quarter = sum(atMillis - QUARTER, atMillis);
    return quarter.waits == 0 ? 0 : quarter.waitedMillis / (double) quarter.waits;
  }

  private Minute sum(long fromMillis, long untilMillis) {
    Minute sum = new Minute();
    long from = fromMillis / MINUTE;
    Entry<Long, Minute> before = minutes.floorEntry(from);
    sum.inHand = before == null ? 0 : before.getValue().inHand;
    for (Minute minute : minutes.subMap(Math.max(0, from), untilMillis / MINUTE).values()) {
      sum.offered += minute.offered;
      sum.handled += minute.handled;
      sum.handlingMillis += minute.handlingMillis;
      sum.hungUp += minute.hungUp;
      sum.waits += minute.waits;
      sum.waitedMillis += minute.waitedMillis;
      sum.inHand = Math.max(sum.inHand, minute.inHand);
    }
    return sum;
  }
}
