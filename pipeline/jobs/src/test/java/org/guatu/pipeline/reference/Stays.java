package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.guatu.contract.metric.Window;

/** What stands from one minute to another, and how old it is in between. */
final class Stays {
  private static final long NEVER = Long.MAX_VALUE;

  private final Shown shown;

  /** How many more stand from a minute on, by the minute they say they began in. */
  private final TreeMap<Long, TreeMap<Long, Long>> steps = new TreeMap<>();

  Stays(Shown shown) {
    this.shown = shown;
  }

  /**
   * @param to {@link Long#MAX_VALUE} for what does not end
   */
  void add(long from, long to) {
    step(from, from, 1);
    if (to != NEVER) {
      step(to, from, -1);
    }
  }

  private void step(long minute, long since, long number) {
    steps
        .computeIfAbsent(shown.from(minute), m -> new TreeMap<>())
        .merge(since, shown.sign() * number, Long::sum);
  }

  /** Ages in whole minutes of what stands at the end of the minute. */
  List<Long> agesIn(long minute) {
    TreeMap<Long, Long> standing = new TreeMap<>();
    for (TreeMap<Long, Long> step : steps.headMap(minute, true).values()) {
      step.forEach((since, number) -> standing.merge(since, number, Long::sum));
    }
    List<Long> ages = new ArrayList<>();
    standing.forEach(
        (since, number) -> {
          for (long i = 0; i < number; i++) {
            ages.add((minute - since) / Window.MINUTE_MILLIS);
          }
        });
    return ages;
  }
}
