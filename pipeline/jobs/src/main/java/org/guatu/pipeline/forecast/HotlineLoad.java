package org.guatu.pipeline.forecast;

import java.util.OptionalLong;

/**
 * What a hotline has to bear in an interval. Rates are per millisecond.
 *
 * @param arrivalRate λ: calls offered, repeated ones included
 * @param serviceRate µ: calls one agent handles, paperwork included
 * @param abandonRate θ: of those who wait, how many hang up; 0 if nobody does
 * @param agents n
 */
public record HotlineLoad(double arrivalRate, double serviceRate, double abandonRate, int agents) {
  public HotlineLoad {
    if (!(arrivalRate >= 0) || !(serviceRate > 0) || !(abandonRate >= 0) || agents < 1) {
      throw new IllegalArgumentException(
          "no load: " + arrivalRate + ", " + serviceRate + ", " + abandonRate + ", " + agents);
    }
  }

  /**
   * By what was counted.
   *
   * @param offered calls of the interval
   * @param spanMillis its length
   * @param handlingMillis mean time an agent has a call in hand
   * @param patienceMillis mean patience of those who wait; empty if nobody hangs up
   * @param agents at work
   */
  public static HotlineLoad of(
      long offered, long spanMillis, long handlingMillis, OptionalLong patienceMillis, int agents) {
    double abandonRate = patienceMillis.isPresent() ? 1.0 / patienceMillis.getAsLong() : 0;
    return new HotlineLoad(
        (double) offered / spanMillis, 1.0 / handlingMillis, abandonRate, agents);
  }

  /** a = λ / µ, in agents (Erlang). */
  public double offeredLoad() {
    return arrivalRate / serviceRate;
  }

  /** ρ = a / n; above 1 more comes than can be handled. */
  public double utilisation() {
    return offeredLoad() / agents;
  }

  /**
   * Probability that all agents are busy if whoever finds them so is lost (Erlang B), by the
   * recursion B(k) = a·B(k−1) / (k + a·B(k−1)).
   */
  double blocking() {
    double load = offeredLoad();
    double blocking = 1;
    for (int k = 1; k <= agents; k++) {
      blocking = load * blocking / (k + load * blocking);
    }
    return blocking;
  }
}
