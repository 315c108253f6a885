package org.guatu.pipeline.forecast;

import java.util.Collections;
import java.util.SortedMap;

/**
 * When people are to be called up.
 *
 * @param people how many are called, by when: UTC milliseconds
 */
public record CallUpPlan(SortedMap<Long, Long> people) {
  /** Nobody is called up. */
  public static final CallUpPlan NONE = new CallUpPlan(Collections.emptySortedMap());

  /** Of those called, how many come at all, per thousand. */
  private static final long COMING_PER_MILLE = 1000 - RoundEta.NEVER_PER_MILLE;

  /**
   * When by plan so many are called that those remaining come, in milliseconds from now; 0 if they
   * are already. Not always the end of it: latecomers of the groups before make up for those of the
   * last ones.
   */
  public long calledInMillis(long nowMillis, long remaining) {
    long needed = remaining * 1000 / COMING_PER_MILLE;
    long called = 0;
    long last = nowMillis;
    if (needed <= 0) {
      return 0;
    }
    for (var group : people.tailMap(nowMillis).entrySet()) {
      if (group.getValue() != 0) {
        called += group.getValue();
        last = group.getKey();
      }
      if (called >= needed) {
        break;
      }
    }
    return last - nowMillis;
  }
}
