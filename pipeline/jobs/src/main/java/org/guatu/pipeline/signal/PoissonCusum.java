package org.guatu.pipeline.signal;

import java.io.Serializable;

/**
 * Poisson CUSUM for a doubling of a rate (Lucas 1985) over bins of 5 minutes: C = max(0, C + x − k)
 * with k = (μ1 − μ0) / ln(μ1 / μ0) and μ1 = 2·μ0, so k = μ0 / ln 2. Up from C ≥ h(μ0) on.
 *
 * <p>C·ln 2 is the log-likelihood ratio of "doubled" against "as expected", whatever μ0 is. That is
 * why C may be carried on when μ0 changes with the time of day.
 *
 * <p>C stops at h: a surge of hours is then over soon after it ends. It clears below h / 2, so that
 * it does not flutter. Neither changes when it first goes up; both are counted in when {@link
 * CusumRunLength} says how far false alarms are apart.
 *
 * <p>Everything is in millionths of a call, as whole numbers.
 *
 * @param levelMicros C, in millionths of a call
 * @param up whether it stands above its threshold, or has and is not cleared
 */
public record PoissonCusum(long levelMicros, boolean up) implements Serializable {
  /** Millionths in one. */
  public static final long MICROS = 1_000_000;

  /** Less is never expected: 1 call in 100 minutes. */
  public static final long LEAST_EXPECTED_MICROS = 50_000;

  /** Before the first bin. */
  public static final PoissonCusum START = new PoissonCusum(0, false);

  private static final double LN_2 = StrictMath.log(2);

  /**
   * (μ0, h): h is linear in ln μ0 between them, constant before and after. (0.5, 8), (2, 8.5) and
   * (6, 9) are the published design. The others are ours. Straight lines on to the published (20,
   * 7.5), and 7.5 beyond, would bring false alarms to 5.5 to 6.7 days apart where 9 < μ0 < 24, and
   * a little under 7 around 1.7, 2.8 and 3.5: x is whole and x − k is not, so the distance is no
   * smooth function of μ0. With these it is 7 days and more from 0.05 to 120, looked at in steps of
   * 0.06 %.
   */
  private static final double[][] DESIGN = {
    {0.5, 8}, {1.7, 8.6}, {2, 8.5}, {2.2, 8.6}, {2.7, 8.8}, {4, 9}, {6, 9}, {16, 8.6}, {20, 8.2}
  };

  /** k in millionths, of μ0 in millionths. */
  public static long referenceMicros(long expectedMicros) {
    return StrictMath.round(atLeast(expectedMicros) / LN_2);
  }

  /** h in millionths, of μ0 in millionths. */
  public static long thresholdMicros(long expectedMicros) {
    double expected = atLeast(expectedMicros) / (double) MICROS;
    double[] below = DESIGN[0];
    if (expected <= below[0]) {
      return StrictMath.round(below[1] * MICROS);
    }
    for (double[] above : DESIGN) {
      if (expected < above[0]) {
        double share = StrictMath.log(expected / below[0]) / StrictMath.log(above[0] / below[0]);
        return StrictMath.round((below[1] + share * (above[1] - below[1])) * MICROS);
      }
      below = above;
    }
    return StrictMath.round(below[1] * MICROS);
  }

  private static long atLeast(long expectedMicros) {
    return Math.max(LEAST_EXPECTED_MICROS, expectedMicros);
  }

  /**
   * After one more bin.
   *
   * @param count x, what was counted in the bin
   * @param expectedMicros μ0 of that bin, in millionths
   */
  public PoissonCusum next(long count, long expectedMicros) {
    long threshold = thresholdMicros(expectedMicros);
    long moved = levelMicros + count * MICROS - referenceMicros(expectedMicros);
    long level = Math.min(threshold, Math.max(0, moved));
    return new PoissonCusum(level, up ? level * 2 >= threshold : level >= threshold);
  }
}
