package org.guatu.pipeline.forecast;

/**
 * The queue M/M/n: calls come at random, nobody hangs up (Erlang 1917). It tells too long waits
 * near ρ = 1 and has no answer beyond, where it says that the wait has no end.
 *
 * @param load its abandonment is not looked at
 */
public record ErlangC(HotlineLoad load) {

  /** Probability that a call has to wait. */
  public double waitProbability() {
    double utilisation = load.utilisation();
    if (utilisation >= 1) {
      return 1;
    }
    double blocking = load.blocking();
    return blocking / (1 - utilisation * (1 - blocking));
  }

  /** Mean wait of all calls, in milliseconds; infinite from ρ = 1 on. */
  public double meanWaitMillis() {
    double spare = load.agents() * load.serviceRate() - load.arrivalRate();
    return spare <= 0 ? Double.POSITIVE_INFINITY : waitProbability() / spare;
  }

  /** Mean number of calls waiting, by Little's law; infinite from ρ = 1 on. */
  public double meanQueue() {
    return load.arrivalRate() * meanWaitMillis();
  }

  /** Share of the calls answered within that time; 0 from ρ = 1 on. */
  public double serviceLevel(double withinMillis) {
    double spare = load.agents() * load.serviceRate() - load.arrivalRate();
    return spare <= 0 ? 0 : 1 - waitProbability() * StrictMath.exp(-spare * withinMillis);
  }
}
