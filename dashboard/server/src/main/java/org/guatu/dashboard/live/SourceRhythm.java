package org.guatu.dashboard.live;

import java.util.Arrays;

/**
 * When a source was last heard, and how far apart it usually sends: the median of the last
 * intervals, so that a night's silence does not make it a slow one. A table that is sent every hour
 * is as fresh after 50 minutes as a scanner is after one.
 */
final class SourceRhythm {
  private static final int INTERVALS = 9;

  /** Fewer say nothing of what is usual. */
  private static final int LEAST = 3;

  private final long[] intervals = new long[INTERVALS];
  private int count;
  private long lastReceivedAtMillis = -1;

  /** Told of the newest record, again and again. */
  void heard(long receivedAtMillis) {
    if (receivedAtMillis <= lastReceivedAtMillis) {
      return;
    }
    if (lastReceivedAtMillis >= 0) {
      intervals[count++ % INTERVALS] = receivedAtMillis - lastReceivedAtMillis;
    }
    lastReceivedAtMillis = receivedAtMillis;
  }

  /** UTC milliseconds; -1 where nothing was heard. */
  long lastReceivedAtMillis() {
    return lastReceivedAtMillis;
  }

  /** Milliseconds; 0 where it is not known. */
  long usualMillis() {
    if (count < LEAST) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(intervals, Math.min(count, INTERVALS));
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
