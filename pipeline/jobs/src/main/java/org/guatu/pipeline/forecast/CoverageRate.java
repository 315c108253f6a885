package org.guatu.pipeline.forecast;

import java.util.Arrays;

/**
 * How fast people are covered, by the counts of the last minutes.
 *
 * @param samples people covered in the window, N
 * @param spanMillis length of the window
 * @param dispersion φ = max(1, variance / mean of 5-minute counts): 1 where people come one by one
 *     at random, more where they come in groups or a lane has its break
 */
public record CoverageRate(long samples, long spanMillis, double dispersion) {
  private static final int BIN_MINUTES = 5;
  private static final long MINUTE_MILLIS = 60_000;

  public CoverageRate {
    if (samples < 0 || spanMillis < 0 || !(dispersion >= 1)) {
      throw new IllegalArgumentException("no rate: " + samples + " in " + spanMillis + " ms");
    }
  }

  /**
   * By the counts of whole minutes, the oldest first; of more than {@link RoundEta#WINDOW_MINUTES}
   * the newest. Give none from before the round opened: it did not stand still then.
   */
  public static CoverageRate of(long... perMinute) {
    int length = Math.min(perMinute.length, RoundEta.WINDOW_MINUTES);
    long[] window = Arrays.copyOfRange(perMinute, perMinute.length - length, perMinute.length);
    return new CoverageRate(
        Arrays.stream(window).sum(), length * MINUTE_MILLIS, dispersionOf(window));
  }

  /** Variance over mean of the whole 5-minute bins, counted back from the newest minute. */
  private static double dispersionOf(long[] window) {
    int bins = window.length / BIN_MINUTES;
    if (bins < 2) {
      return 1;
    }
    long sum = 0;
    long squares = 0;
    for (int bin = 0; bin < bins; bin++) {
      int to = window.length - bin * BIN_MINUTES;
      long count = Arrays.stream(window, to - BIN_MINUTES, to).sum();
      sum += count;
      squares += count * count;
    }
    if (sum == 0) {
      return 1;
    }
    // (Σx² − (Σx)²/n) / (n − 1) over Σx / n, in integers as far as they go.
    return Math.max(1, (double) (bins * squares - sum * sum) / ((bins - 1) * (double) sum));
  }
}
