package org.guatu.simulators.scenario;

/**
 * How people are called up, building by building, in groups.
 *
 * @param cohort people of a group
 * @param onCall share that comes when called
 * @param late share that comes {@code leastLateMillis} to {@code mostLateMillis} after; the rest
 *     never comes
 * @param responseMeanMillis mean of the gamma(2) response of those who come when called
 * @param leastLateMillis in milliseconds
 * @param mostLateMillis in milliseconds
 * @param again share of those served who come a second time
 * @param strangers people beside the register, per person called
 * @param load arrivals planned per capacity
 * @param holdWaitMillis the next group is held back while the wait at the point is longer
 */
public record CallUpConfig(
    int cohort,
    double onCall,
    double late,
    double responseMeanMillis,
    long leastLateMillis,
    long mostLateMillis,
    double again,
    double strangers,
    double load,
    long holdWaitMillis) {

  public static final CallUpConfig DEFAULT =
      new CallUpConfig(20, 0.93, 0.05, 330_000, 1_800_000, 10_800_000, 0.003, 0.005, 1.08, 480_000);

  public CallUpConfig {
    if (cohort < 1 || onCall < 0 || late < 0 || onCall + late > 1) {
      throw new IllegalArgumentException("turnout shares must add up to at most 1");
    }
    if (load <= 0 || leastLateMillis >= mostLateMillis) {
      throw new IllegalArgumentException("load and spans of lateness must be above 0");
    }
  }
}
