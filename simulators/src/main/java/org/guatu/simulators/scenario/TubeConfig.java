package org.guatu.simulators.scenario;

/**
 * The way of the tubes. Spans are milliseconds.
 *
 * @param usualCapacity people per tube at most points
 * @param bigCapacity people per tube at some points
 * @param bigShare share of points with the big ones
 * @param changeMillis from a sealed tube to the next person
 * @param pickUpMillis between two pick-ups at a point
 * @param roadMillis least time from a pick-up to the laboratory
 * @param testMillis least time from the laboratory's receipt to the report
 * @param missing share of tubes that lack the scan of one stage
 */
public record TubeConfig(
    int usualCapacity,
    int bigCapacity,
    double bigShare,
    long changeMillis,
    long pickUpMillis,
    long roadMillis,
    long testMillis,
    double missing) {

  public static final TubeConfig DEFAULT =
      new TubeConfig(10, 20, 0.2, 8_000, 2_400_000, 1_500_000, 14_400_000, 0.004);

  public TubeConfig {
    if (usualCapacity < 1 || bigCapacity < 1 || pickUpMillis <= 0) {
      throw new IllegalArgumentException("capacities and the span of pick-ups must be above 0");
    }
  }
}
