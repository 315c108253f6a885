package org.guatu.simulators.scenario;

import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.Priority;

/**
 * An order, with all that chance has decided about it.
 *
 * @param number counts the orders of the day
 * @param id on the wire
 * @param need what it is for
 * @param priority how urgent
 * @param destination index of its destination
 * @param area code of its building
 * @param quantity in {@code unit}s
 * @param unit the unit counted
 * @param windowStartMillis earliest delivery, UTC milliseconds
 * @param windowEndMillis latest delivery, UTC milliseconds
 * @param fate what becomes of it
 */
record Order(
    int number,
    String id,
    NeedType need,
    Priority priority,
    int destination,
    String area,
    long quantity,
    String unit,
    long windowStartMillis,
    long windowEndMillis,
    Fate fate) {

  /**
   * Spans in milliseconds, each from the end of the one before.
   *
   * @param acceptMillis from placed
   * @param packMillis from accepted
   * @param disinfectMillis from the gate
   * @param dropMillis from disinfected
   * @param doorMillis from the drop at the building
   * @param retryMillis from a failed attempt
   * @param cancelled whether it is called off instead of packed
   * @param failed whether the first attempt fails
   * @param returned whether the second does
   * @param complains whether somebody calls when it is overdue
   */
  record Fate(
      long acceptMillis,
      long packMillis,
      long disinfectMillis,
      long dropMillis,
      long doorMillis,
      long retryMillis,
      boolean cancelled,
      boolean failed,
      boolean returned,
      boolean complains) {}

  /** The same order for somebody else. */
  Order to(int otherDestination, String otherArea) {
    return new Order(
        number,
        id,
        need,
        priority,
        otherDestination,
        otherArea,
        quantity,
        unit,
        windowStartMillis,
        windowEndMillis,
        fate);
  }
}
