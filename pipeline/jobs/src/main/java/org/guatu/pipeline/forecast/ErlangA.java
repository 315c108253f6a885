package org.guatu.pipeline.forecast;

/**
 * The queue M/M/n+M: calls come at random, whoever waits hangs up after an exponential patience
 * (Palm 1957; in the notation of Mandelbaum and Zeltyn 2007). It has a steady state at any load.
 */
public final class ErlangA {
  /** Beyond it the series is as good as infinite, and what it is used for at its limit. */
  private static final double HUGE = 1e280;

  /** Of Simpson's rule; even. */
  private static final int STEPS = 400;

  private final HotlineLoad load;
  private final double series;
  private final double waitProbability;

  /**
   * The steady state under a load.
   *
   * @throws IllegalArgumentException if nobody hangs up: that is {@link ErlangC}
   */
  public ErlangA(HotlineLoad load) {
    if (load.abandonRate() <= 0) {
      throw new IllegalArgumentException("nobody hangs up: take Erlang C");
    }
    this.load = load;
    this.series = series(load);
    double blocking = load.blocking();
    this.waitProbability = series >= HUGE ? 1 : series * blocking / (1 + (series - 1) * blocking);
  }

  /**
   * A(x, y) = 1 + Σ yʲ / ((x + 1) … (x + j)) with x = nµ/θ, y = λ/θ: the incomplete gamma function
   * that the balance equations of the waiting states add up to.
   */
  private static double series(HotlineLoad load) {
    double x = load.agents() * load.serviceRate() / load.abandonRate();
    double y = load.arrivalRate() / load.abandonRate();
    double sum = 1;
    double term = 1;
    for (int j = 1; term > sum * 1e-17 && sum < HUGE; j++) {
      term *= y / (x + j);
      sum += term;
    }
    return sum;
  }

  /** Probability that a call has to wait. */
  public double waitProbability() {
    return waitProbability;
  }

  /** Share of the calls that hang up. */
  public double abandonment() {
    if (load.arrivalRate() == 0) {
      return 0;
    }
    double utilisation = load.utilisation();
    double ofWaiting = 1 / (utilisation * series) + 1 - 1 / utilisation;
    return Math.max(0, ofWaiting * waitProbability);
  }

  /** Mean wait of all calls, those that hang up included, in milliseconds. */
  public double meanWaitMillis() {
    return abandonment() / load.abandonRate();
  }

  /** Mean number of calls waiting, by Little's law. */
  public double meanQueue() {
    return load.arrivalRate() * meanWaitMillis();
  }

  /**
   * Share of all calls that are answered within that time: those that need not wait, and of those
   * whose turn comes at v, with density Pw·nµ/A·exp(λ/θ·(1 − e^−θv) − nµv), those still there.
   */
  public double serviceLevel(double withinMillis) {
    if (series >= HUGE) {
      return 0;
    }
    double step = withinMillis / STEPS;
    double sum = answered(0) + answered(withinMillis);
    for (int i = 1; i < STEPS; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * answered(i * step);
    }
    double capacity = load.agents() * load.serviceRate();
    return 1 - waitProbability + waitProbability * capacity / series * sum * step / 3;
  }

  private double answered(double millis) {
    double patience = load.abandonRate() * millis;
    double grown = load.arrivalRate() / load.abandonRate() * -StrictMath.expm1(-patience);
    return StrictMath.exp(grown - load.agents() * load.serviceRate() * millis - patience);
  }
}
