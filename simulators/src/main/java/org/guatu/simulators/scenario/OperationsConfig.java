package org.guatu.simulators.scenario;

/**
 * What the desk of operations plans, sends out and counts on a day.
 *
 * @param samplersPerLane people a sampling lane needs
 * @param noShow share of planned people who do not come
 * @param carePeople people who are to be called or visited once that day
 * @param inspections sites to be looked at
 * @param patrols sites of the street patrol, twice a day each
 * @param lockdowns compounds closed off
 * @param controls compounds nobody leaves
 */
public record OperationsConfig(
    double samplersPerLane,
    double noShow,
    int carePeople,
    int inspections,
    int patrols,
    int lockdowns,
    int controls) {

  /** A sub-district in April 2022. */
  public static final OperationsConfig DEFAULT =
      new OperationsConfig(2.5, 0.04, 1_042, 22, 5, 3, 6);

  /** Two neighbourhoods of it. */
  static final OperationsConfig SMALL_TOWN = new OperationsConfig(2.5, 0.04, 60, 8, 4, 1, 2);

  public OperationsConfig {
    if (samplersPerLane <= 0 || noShow < 0 || noShow > 1) {
      throw new IllegalArgumentException(
          "samplers per lane " + samplersPerLane + " and no-shows " + noShow + " cannot be");
    }
  }
}
