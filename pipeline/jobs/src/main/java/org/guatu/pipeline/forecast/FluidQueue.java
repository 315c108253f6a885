package org.guatu.pipeline.forecast;

/**
 * The queue as a fluid, for overload: dQ/dt = λ − nµ − θQ, never below 0 (Newell 1971; Whitt 2006).
 * What scatters does not matter there; what has piled up does.
 *
 * @param load λ, µ, θ and n while it lasts
 * @param queue people waiting at its begin, Q(0)
 */
public record FluidQueue(HotlineLoad load, double queue) {
  /** Of Simpson's rule; even. */
  private static final int STEPS = 60;

  public FluidQueue {
    if (!(queue >= 0)) {
      throw new IllegalArgumentException("a queue must not be negative: " + queue);
    }
  }

  /** People waiting after that time, Q(t). */
  public double queueAfter(double millis) {
    double surplus = load.arrivalRate() - load.agents() * load.serviceRate();
    double hangUp = load.abandonRate();
    if (hangUp == 0) {
      return Math.max(0, queue + surplus * millis);
    }
    double limit = surplus / hangUp;
    return Math.max(0, limit + (queue - limit) * StrictMath.exp(-hangUp * millis));
  }

  /**
   * Wait of a patient one who joins after that time, in milliseconds: those before him are answered
   * and hang up, dq/dt = −nµ − θq, so it is ln(1 + θQ/nµ) / θ.
   */
  public double turnMillis(double afterMillis) {
    double capacity = load.agents() * load.serviceRate();
    double hangUp = load.abandonRate();
    double ahead = queueAfter(afterMillis);
    return hangUp == 0 ? ahead / capacity : StrictMath.log1p(hangUp * ahead / capacity) / hangUp;
  }

  /** Mean wait of those who join after that time, whether answered or not, in milliseconds. */
  public double waitMillis(double afterMillis) {
    double turn = turnMillis(afterMillis);
    double hangUp = load.abandonRate();
    return hangUp == 0 ? turn : -StrictMath.expm1(-hangUp * turn) / hangUp;
  }

  /** Mean wait of those who join within that time from its begin, in milliseconds. */
  public double meanWaitMillis(double spanMillis) {
    double step = spanMillis / STEPS;
    double sum = waitMillis(0) + waitMillis(spanMillis);
    for (int i = 1; i < STEPS; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * waitMillis(i * step);
    }
    return sum / (3 * STEPS);
  }
}
