package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * What a bin is expected to count, by the same time of day on up to seven past days: the bins
 * within half an hour of it, pooled. A time of day is 24 h before, whatever the local clock did in
 * between.
 *
 * <p>An expectation from so few counts is itself uncertain, and one that happens to be low makes
 * false alarms. Plugging in the mean of seven days would bring them to 3 to 5 days apart at μ0 =
 * 0.5 and 2; the mean and one standard error keeps them at 7 days and more, even by one past day.
 * The price is a later alarm, see docs/benchmarks.md.
 *
 * @param bins how many past bins are known
 * @param calls what they counted together
 */
public record Baseline(long bins, long calls) {
  private static final int DAYS = 7;

  /** Bins on either side: half an hour. */
  private static final int AROUND = 6;

  /** One whole past day around that time; with less there is no history to speak of. */
  private static final long LEAST_BINS = 2 * AROUND + 1;

  public Baseline {
    if (bins <= 0 || calls < 0) {
      throw new IllegalArgumentException(calls + " calls in " + bins + " bins");
    }
  }

  /** What is expected in a bin; null where too little is known of the days before. */
  public static @Nullable Baseline of(BinHistory history, long bin) {
    long bins = 0;
    long calls = 0;
    for (int day = 1; day <= DAYS; day++) {
      long middle = bin - (long) day * BinHistory.DAY_BINS;
      for (long past = middle - AROUND; past <= middle + AROUND; past++) {
        if (history.knows(past)) {
          bins++;
          calls += history.count(past);
        }
      }
    }
    return bins < LEAST_BINS ? null : new Baseline(bins, calls);
  }

  /** The mean, in millionths of a call per bin. */
  public long meanMicros() {
    return calls * PoissonCusum.MICROS / bins;
  }

  /**
   * The mean and one standard error (√ of one call more than were counted, so that none at all is
   * uncertain too), in millionths of a call per bin: μ0 for the CUSUM.
   */
  public long cautiousMicros() {
    double standardError = StrictMath.sqrt((calls + 1.0) * 1e12);
    long sum = (calls + 1) * PoissonCusum.MICROS + (long) standardError;
    return Math.max(PoissonCusum.LEAST_EXPECTED_MICROS, sum / bins);
  }
}
