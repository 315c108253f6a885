package org.guatu.simulators.emit;

/**
 * How much disorder lies between what happens and what arrives. All are shares between 0 and 1.
 *
 * @param delayed of the events, arriving between 10 s and 15 min after they happened
 * @param offline of the events, arriving in the batch of a device that was offline for 0.5 to 6 h
 * @param skewedDevices of the devices, whose clock is off by 1 to 10 min
 * @param duplicated of the events, sent again
 * @param conflicting of the duplicates, sent again with another body
 * @param corrected of the events that anybody corrects, replaced by a correction later on
 * @param silentDevices of the devices, falling silent once for 12 to 40 min; what they would have
 *     sent is lost
 * @param poison bodies that are no event, per event
 */
public record Disorder(
    double delayed,
    double offline,
    double skewedDevices,
    double duplicated,
    double conflicting,
    double corrected,
    double silentDevices,
    double poison) {

  /** Everything arrives, once, as it was, at the instant it happened. */
  public static final Disorder NONE = new Disorder(0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * As seen in the field. Nobody corrects signs of life, positions and tubes, so that 0.38 % of the
   * rest is 0.2 % of all.
   */
  public static final Disorder FIELD =
      new Disorder(0.025, 0.005, 0.02, 0.01, 0.02, 0.0038, 0.012, 0.00005);

  public Disorder {
    requireShare("delayed", delayed);
    requireShare("offline", offline);
    requireShare("skewedDevices", skewedDevices);
    requireShare("duplicated", duplicated);
    requireShare("conflicting", conflicting);
    requireShare("corrected", corrected);
    requireShare("silentDevices", silentDevices);
    requireShare("poison", poison);
  }

  /** Whether events arrive at the very instant they happen. */
  public boolean none() {
    return equals(NONE);
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " is no share between 0 and 1: " + share);
    }
  }
}
