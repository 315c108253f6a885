package org.guatu.pipeline.forecast;

import java.util.Optional;

/**
 * When a round is done, in milliseconds from now: ETA = R / µ̂ for R people remaining at the rate
 * µ̂ of the last minutes, but not before enough people are called up. The 80 % interval is
 * ETA·exp(±1.28 σ). How far σ goes is what the round's own forecasts were wrong by of late; while
 * there are none, σ² = φ/R + φ/N + τ²: what the remaining people scatter, what the N observed ones
 * scattered, and what changes between.
 *
 * <p>Done means that those have come who come when called. A rate tells nothing of those who come
 * hours later: taken for the last of them, the interval held in one case of seven.
 *
 * @param etaMillis expected
 * @param lowMillis 10 % are done by then
 * @param highMillis 90 % are done by then
 * @param samples people covered in the window the rate is from, N
 */
public record RoundEta(long etaMillis, long lowMillis, long highMillis, long samples) {
  /**
   * How many minutes the rate is taken from, the newest ones: of 20 to 90 the one whose ETAs came
   * nearest to what came, with an interval that held as often as it should.
   */
  public static final int WINDOW_MINUTES = 45;

  /** With fewer people covered in the window the ETA is unknown: √(1/N) alone would be 22 %. */
  public static final long LEAST_SAMPLES = 20;

  /** Of the people of a target, how many never come, per thousand. */
  public static final long NEVER_PER_MILLE = 20;

  /** And how many come only hours after they were called, per thousand. */
  public static final long LATE_PER_MILLE = 50;

  /** τ: what changes between now and then. */
  private static final double CHANGE = 0.07;

  /** How much of the squared error of the ten minutes after a rate is that of an ETA. */
  private static final double PAST_ERROR_SHARE = 0.7;

  /** A round that was foretold to the person changes at least by that. */
  private static final double LEAST_CHANGE = 0.03;

  /** By how much the ends of two free rounds of one compound differ: a standard deviation. */
  private static final double ROUNDS_DIFFER_MILLIS = 780_000;

  /** 10 % of a normal distribution lie above it. */
  private static final double Z = 1.28;

  /**
   * People still expected: of the target without those who never come and those who come late.
   *
   * @return never below 0
   */
  public static long remaining(long target, long covered) {
    return remaining(target, covered, NEVER_PER_MILLE + LATE_PER_MILLE);
  }

  /**
   * As {@link #remaining(long, long)} with another share that is not waited for, per thousand.
   *
   * @return never below 0
   */
  public static long remaining(long target, long covered, long excludedPerMille) {
    return Math.max(0, target - target * excludedPerMille / 1000 - covered);
  }

  /**
   * The ETA of people remaining who are called up, or who stand in line.
   *
   * @param remaining people still expected, R
   * @param rate at which people are covered
   * @param calledInMillis how long until enough of them are called; 0 if they are, or nobody is
   * @return empty if too few were covered of late to tell
   */
  public static Optional<RoundEta> of(long remaining, CoverageRate rate, long calledInMillis) {
    if (rate.samples() < LEAST_SAMPLES) {
      return Optional.empty();
    }
    if (remaining <= 0) {
      return Optional.of(new RoundEta(0, 0, 0, rate.samples()));
    }
    long byRate = Math.multiplyExact(remaining, rate.spanMillis()) / rate.samples();
    long eta = Math.max(byRate, calledInMillis);
    double factor = StrictMath.exp(Z * sigma(remaining, rate));
    return Optional.of(
        new RoundEta(eta, (long) (eta / factor), (long) (eta * factor), rate.samples()));
  }

  /**
   * The ETA of people remaining who come when it suits them. Their rate of now tells nothing of
   * their evening peak; how the round before went does.
   *
   * @param remaining people still expected, R
   * @param usualMillis how long it took then, from the same time of day until it was done
   * @param rate at which people are covered; it decides once the round before was done by now
   * @return empty if that was so, and too few were covered of late to tell
   */
  public static Optional<RoundEta> usual(long remaining, long usualMillis, CoverageRate rate) {
    if (remaining <= 0 || usualMillis <= 0) {
      return of(remaining, rate, 0);
    }
    long spread = (long) (Z * ROUNDS_DIFFER_MILLIS);
    return Optional.of(
        new RoundEta(
            usualMillis, Math.max(0, usualMillis - spread), usualMillis + spread, rate.samples()));
  }

  private static double sigma(long remaining, CoverageRate rate) {
    if (rate.squaredError() >= 0) {
      return StrictMath.sqrt(PAST_ERROR_SHARE * rate.squaredError() + LEAST_CHANGE * LEAST_CHANGE);
    }
    double noise = rate.dispersion() * (1.0 / remaining + 1.0 / rate.samples());
    return StrictMath.sqrt(noise + CHANGE * CHANGE);
  }
}
