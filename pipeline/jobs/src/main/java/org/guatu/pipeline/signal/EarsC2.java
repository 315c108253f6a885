package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * EARS C2 of the CDC (Hutwagner et al. 2003): a day is unusual if its count exceeds mean + 3 sd of
 * the seven days that ended two days before it. Here <em>one bin of 5 minutes stands for one day of
 * EARS</em>: seven bins, 35 minutes, that ended 10 minutes before the bin. So near in time that the
 * time of day does not matter, which is what makes it useful on the first day; so few that it errs
 * often (docs/benchmarks.md).
 *
 * <p>The sd is that of a sample, and at least 1, as is advised for sparse counts: seven empty bins
 * would else make any call unusual. Compared in whole numbers, without roots.
 *
 * @param sum of the seven counts
 * @param sumOfSquares of the seven counts
 */
public record EarsC2(long sum, long sumOfSquares) {
  /** Bins of the baseline. */
  public static final int BASELINE_BINS = 7;

  /** Bins between the baseline and the bin that is judged. */
  public static final int LAG_BINS = 2;

  /** 7·6·sd², of an sd of 1. */
  private static final long LEAST_SPREAD = BASELINE_BINS * (BASELINE_BINS - 1);

  /** The baseline for a bin; null unless all seven bins are known. */
  public static @Nullable EarsC2 of(BinHistory history, long bin) {
    long last = bin - LAG_BINS - 1;
    long sum = 0;
    long sumOfSquares = 0;
    for (long past = last - BASELINE_BINS + 1; past <= last; past++) {
      if (!history.knows(past)) {
        return null;
      }
      long count = history.count(past);
      sum += count;
      sumOfSquares += count * count;
    }
    return new EarsC2(sum, sumOfSquares);
  }

  /** 7·Σx² − (Σx)² = 7·6·sd². */
  private long spread() {
    return Math.max(LEAST_SPREAD, BASELINE_BINS * sumOfSquares - sum * sum);
  }

  /** Mean + 3 sd, in millionths of a call. For display; the comparison does not use it. */
  public long thresholdMicros() {
    double sd = StrictMath.sqrt(spread() / (double) LEAST_SPREAD);
    return StrictMath.round((sum / (double) BASELINE_BINS + 3 * sd) * PoissonCusum.MICROS);
  }

  /** Whether x > mean + 3 sd: above the mean, and (7x − Σx)² / 49 > 9 · (7·6·sd²) / 42. */
  public boolean exceededBy(long count) {
    long above = BASELINE_BINS * count - sum;
    return above > 0 && 2 * above * above > 21 * spread();
  }
}
