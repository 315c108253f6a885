package org.guatu.pipeline.forecast;

import java.util.Optional;

/**
 * When a round is done, in milliseconds from now: ETA = R / µ̂ for R people remaining at the rate
 * µ̂ of the last minutes, but not before the last group called up has come. The 80 % interval is
 * ETA·exp(±1.28 σ), σ² = φ/R + φ/N + τ²: what the remaining people scatter, what the N observed
 * ones scattered, and what changes between.
 *
 * @param etaMillis expected
 * @param lowMillis 10 % are done by then
 * @param highMillis 90 % are done by then
 * @param samples people covered in the window the rate is from, N
 */
public record RoundEta(long etaMillis, long lowMillis, long highMillis, long samples) {
  /** How many minutes the rate is taken from, the newest ones. */
  public static final int WINDOW_MINUTES = 30;

  /** With fewer people covered in the window the ETA is unknown: φ/N alone would be 22 %. */
  public static final long LEAST_SAMPLES = 20;

  /** Of the people of a target that are never covered, per thousand. */
  public static final long NEVER_PER_MILLE = 20;

  /** From the last group's call until it has come: the mean of the response is 5 to 6 minutes. */
  public static final long RESPONSE_MILLIS = 330_000;

  private static final double TAU = 0.07;

  /** 10 % of a normal distribution lie above it. */
  private static final double Z = 1.28;

  /**
   * People still expected: of the target without those that never come.
   *
   * @return never below 0
   */
  public static long remaining(long target, long covered) {
    return Math.max(0, target - target * NEVER_PER_MILLE / 1000 - covered);
  }

  /**
   * The ETA of people remaining.
   *
   * @param remaining people still expected, R
   * @param rate at which people are covered
   * @param callUp what is left of the plan; {@link CallUpEnd#OVER} where there is none
   * @return empty if too few were covered of late to tell
   */
  public static Optional<RoundEta> of(long remaining, CoverageRate rate, CallUpEnd callUp) {
    if (rate.samples() < LEAST_SAMPLES) {
      return Optional.empty();
    }
    if (remaining <= 0) {
      return Optional.of(new RoundEta(0, 0, 0, rate.samples()));
    }
    long byRate = Math.multiplyExact(remaining, rate.spanMillis()) / rate.samples();
    long byPlan = callUp.people() > 0 ? Math.max(0, callUp.inMillis()) + RESPONSE_MILLIS : 0;
    long eta = Math.max(byRate, byPlan);
    double factor = StrictMath.exp(Z * sigma(remaining, rate));
    return Optional.of(
        new RoundEta(
            eta, Math.max(byPlan, (long) (eta / factor)), (long) (eta * factor), rate.samples()));
  }

  private static double sigma(long remaining, CoverageRate rate) {
    double noise = rate.dispersion() * (1.0 / remaining + 1.0 / rate.samples());
    return StrictMath.sqrt(noise + TAU * TAU);
  }
}
