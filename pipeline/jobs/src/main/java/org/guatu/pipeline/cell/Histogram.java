package org.guatu.pipeline.cell;

import java.util.SortedMap;

/** Counts by tag, smallest tag first. */
public record Histogram(SortedMap<Long, Long> counts) {
  /** How many there are in all. */
  public long total() {
    long total = 0;
    for (long count : counts.values()) {
      total += count;
    }
    return total;
  }

  /** Smallest tag; call only if there is one. */
  public long min() {
    return counts.firstKey();
  }

  /** Largest tag; call only if there is one. */
  public long max() {
    return counts.lastKey();
  }

  /**
   * The tag of the {@code rank}-th one, counted from the smallest tag, from 1 on.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public long atRank(long rank) {
    long seen = 0;
    for (var entry : counts.entrySet()) {
      seen += entry.getValue();
      if (seen >= rank) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("rank " + rank + " of " + seen);
  }
}
