package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * Whether calls have fallen: so few as were counted, or fewer, would come with a probability below
 * 0.001 if calls were Poisson with the expected mean. Where fewer than seven are expected even none
 * at all would not be that unusual, and nothing can be said: take a longer window.
 *
 * @param calls what the window counted; null where not known
 * @param expectedMicros what it was expected to count, in millionths; null where not known
 */
public record CallFall(@Nullable Long calls, @Nullable Long expectedMicros) {
  private static final double UNUSUAL = 0.001;

  /** −ln 0.001, in millionths: below it P(X = 0) is not unusual. */
  private static final long LEAST_EXPECTED_MICROS = 6_907_756;

  public Verdict verdict() {
    if (calls == null || expectedMicros == null || expectedMicros < LEAST_EXPECTED_MICROS) {
      return Verdict.UNKNOWN;
    }
    if (calls * PoissonCusum.MICROS >= expectedMicros) {
      return Verdict.ABSENT;
    }
    return Verdict.of(atMost(calls, expectedMicros / (double) PoissonCusum.MICROS) < UNUSUAL);
  }

  /** P(X ≤ most) by logarithms, since e^−mean alone may be no number. */
  private static double atMost(long most, double mean) {
    double sum = 0;
    double log = -mean;
    for (long i = 0; i <= most; i++) {
      sum += StrictMath.exp(log);
      log += StrictMath.log(mean) - StrictMath.log(i + 1.0);
    }
    return sum;
  }
}
