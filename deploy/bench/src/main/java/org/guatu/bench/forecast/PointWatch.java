package org.guatu.bench.forecast;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.guatu.pipeline.forecast.ErlangC;
import org.guatu.pipeline.forecast.HotlineLoad;
import org.guatu.pipeline.forecast.LaneChange;
import org.guatu.pipeline.forecast.PlannedWait;
import org.guatu.simulators.compound.RoundFact;

/**
 * One point as its scans show it: who came, who was served, which lanes are open. Foretells the
 * wait of everybody who joins, by each method.
 */
final class PointWatch {
  private static final long WINDOW_MILLIS = 900_000;
  private static final long MINUTE_MILLIS = 60_000;

  /**
   * Erlang C is asked for no more than that, for beyond it has no answer. Of 0.90, 0.95 and 0.98
   * this did best on the tuning rounds.
   */
  private static final double MOST_UTILISATION = 0.95;

  private final List<LaneChange> plan;
  private final LaneTime laneTime = new LaneTime();
  private final Deque<Long> arrivals = new ArrayDeque<>();
  private final Map<Long, Foretold> waiting = new HashMap<>();
  private long here;
  private long lanes;
  private long lastWaitMillis;
  private long toldAtMillis;
  private long toldMillis;

  /** When one came, and what each method said of his wait. */
  private record Foretold(long atMillis, Map<WaitMethod, Long> millis) {}

  PointWatch(List<LaneChange> plan) {
    this.plan = plan;
  }

  void see(RoundFact fact, WaitErrors errors) {
    long now = fact.atMillis();
    while (toldAtMillis + MINUTE_MILLIS <= now) {
      toldAtMillis += MINUTE_MILLIS;
      laneTime.reach(toldAtMillis, here, lanes);
      toldMillis = laneTime.full().millis(here, lanes, toldAtMillis, plan).orElse(0);
    }
    laneTime.reach(now, here, lanes);
    switch (fact.kind()) {
      case ARRIVED -> {
        waiting.put(fact.person(), foretell(now));
        arrivals.add(now);
        here++;
      }
      case BEGAN -> {
        Foretold foretold = waiting.remove(fact.person());
        if (foretold != null) {
          lastWaitMillis = now - foretold.atMillis();
          errors.add(foretold.millis(), lastWaitMillis);
        }
      }
      case SERVED -> {
        here--;
        laneTime.served(now);
      }
      case LANES -> lanes = fact.person();
      case CALLED -> {}
    }
  }

  private Foretold foretell(long now) {
    PlannedWait wait = laneTime.now();
    long open = Math.max(1, lanes);
    // Of the people here those at the lanes do not wait; with a free lane nobody does.
    long before = here - lanes;
    OptionalLong still = wait.millis(here, open);
    OptionalLong less = before < 0 ? OptionalLong.of(0) : wait.millis(before, open);
    OptionalLong planned = before < 0 ? OptionalLong.of(0) : wait.millis(before, lanes, now, plan);
    return new Foretold(
        now,
        Map.of(
            WaitMethod.LIVE, toldMillis,
            WaitMethod.QUEUE, still.orElse(0),
            WaitMethod.WAITING, less.orElse(0),
            WaitMethod.PLANNED, planned.orElse(less.orElse(0)),
            WaitMethod.LAST_TO_START, lastWaitMillis,
            WaitMethod.ERLANG_C, erlangC(now, wait, open)));
  }

  private long erlangC(long now, PlannedWait wait, long open) {
    while (!arrivals.isEmpty() && arrivals.peek() <= now - WINDOW_MILLIS) {
      arrivals.remove();
    }
    double serviceRate = (double) wait.services() / wait.laneMillis();
    double most = MOST_UTILISATION * serviceRate * open;
    double arrivalRate = (double) arrivals.size() / Math.min(WINDOW_MILLIS, Math.max(1, now));
    HotlineLoad load = new HotlineLoad(Math.min(most, arrivalRate), serviceRate, 0, (int) open);
    return (long) new ErlangC(load).meanWaitMillis();
  }
}
