package org.guatu.pipeline.forecast;

import java.util.Arrays;

/**
 * How fast people are covered, by the counts of the last minutes.
 *
 * @param samples people covered in the window, N
 * @param spanMillis length of the window
 * @param dispersion φ = max(1, variance / mean of 5-minute counts): 1 where people come one by one
 *     at random, more where they come in groups or a lane has its break
 * @param squaredError mean of ln² (came / expected) of those who came in ten minutes and those whom
 *     the rate before made expect, over the last forty; below 0 where that is unknown
 */
public record CoverageRate(long samples, long spanMillis, double dispersion, double squaredError) {
  /** Of minutes further back nothing is used. */
  public static final int MOST_MINUTES = RoundEta.WINDOW_MINUTES + 40;

  private static final int BIN_MINUTES = 5;
  private static final long MINUTE_MILLIS = 60_000;

  /** So far a past rate is asked to look ahead. */
  private static final int AHEAD_MINUTES = 10;

  /** By fewer minutes no past rate is made. */
  private static final int LEAST_MINUTES = 20;

  private static final double UNKNOWN = -1;

  public CoverageRate {
    if (samples < 0 || spanMillis < 0 || !(dispersion >= 1)) {
      throw new IllegalArgumentException("no rate: " + samples + " in " + spanMillis + " ms");
    }
  }

  /** The same where nothing is known of how well past rates foretold what came. */
  public CoverageRate(long samples, long spanMillis, double dispersion) {
    this(samples, spanMillis, dispersion, UNKNOWN);
  }

  /**
   * By the counts of whole minutes, the oldest first; the rate is that of the newest {@link
   * RoundEta#WINDOW_MINUTES}. Give none from before the round opened: it did not stand still then.
   */
  public static CoverageRate of(long... perMinute) {
    return of(MINUTE_MILLIS, perMinute);
  }

  /**
   * By the counts of minutes, the oldest first.
   *
   * @param elapsedMillis how far the newest of them has come
   */
  public static CoverageRate of(long elapsedMillis, long... perMinute) {
    int length = Math.min(perMinute.length, RoundEta.WINDOW_MINUTES);
    long[] window = Arrays.copyOfRange(perMinute, perMinute.length - length, perMinute.length);
    return new CoverageRate(
        Arrays.stream(window).sum(),
        Math.max(0, length * MINUTE_MILLIS - MINUTE_MILLIS + elapsedMillis),
        dispersionOf(window),
        squaredErrorOf(perMinute, elapsedMillis));
  }

  /** How right the rates of 10, 15 … 40 minutes ago were about the ten minutes after. */
  private static double squaredErrorOf(long[] perMinute, long elapsedMillis) {
    double sum = 0;
    int known = 0;
    long ahead = AHEAD_MINUTES * MINUTE_MILLIS - MINUTE_MILLIS + elapsedMillis;
    int most = MOST_MINUTES - RoundEta.WINDOW_MINUTES;
    for (int ago = AHEAD_MINUTES; ago <= most; ago += BIN_MINUTES) {
      int to = perMinute.length - ago;
      int from = Math.max(0, to - RoundEta.WINDOW_MINUTES);
      if (to < LEAST_MINUTES) {
        break;
      }
      long before = Arrays.stream(perMinute, from, to).sum();
      long came = Arrays.stream(perMinute, to, to + AHEAD_MINUTES).sum();
      if (before >= RoundEta.LEAST_SAMPLES && came > 0) {
        double error =
            StrictMath.log(
                (double) (came * (to - from) * MINUTE_MILLIS) / (double) (before * ahead));
        sum += error * error;
        known++;
      }
      ahead = AHEAD_MINUTES * MINUTE_MILLIS;
    }
    return known == 0 ? UNKNOWN : sum / known;
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
