package org.guatu.simulators.scenario;

/**
 * What goes wrong that day.
 *
 * @param jammedPoints points that are called to far beyond their lanes and heed no queue
 * @param jammedLoad arrivals planned there per capacity
 * @param busyPoints points that are called to a little beyond their lanes
 * @param busyLoad arrivals planned there per capacity
 * @param rainyPoints points without rain cover, paused by a shower
 * @param latePoints points that open late
 * @param stalledNeighbourhoods neighbourhoods whose gate teams do not work for two hours
 */
public record IncidentConfig(
    int jammedPoints,
    double jammedLoad,
    int busyPoints,
    double busyLoad,
    int rainyPoints,
    int latePoints,
    int stalledNeighbourhoods) {

  /** Something to look at, most of it normal. */
  public static final IncidentConfig EVENTFUL = new IncidentConfig(2, 1.8, 4, 1.4, 4, 2, 2);

  /** The same where there are but two points: one is jammed, one rained off. */
  static final IncidentConfig ONE_OF_EACH = new IncidentConfig(1, 1.8, 0, 1, 1, 0, 1);

  /** A day on which nothing happens. */
  public static final IncidentConfig QUIET = new IncidentConfig(0, 1, 0, 1, 0, 0, 0);
}
