package org.guatu.simulators.scenario;

import org.guatu.simulators.kernel.Simulation;

/** What vehicles report by themselves: where they are, and that they are there. */
final class VehicleReports {
  private static final long MOVING_MILLIS = 10 * DayTimes.SECOND;
  private static final long PARKED_MILLIS = 30 * DayTimes.SECOND;

  private VehicleReports() {}

  static void position(Simulation<Day> simulation, int index) {
    Vehicle vehicle = simulation.model().deliveries().vehicle(index);
    vehicle.sayPosition(simulation);
    long next = simulation.nowMillis() + (vehicle.driving() ? MOVING_MILLIS : PARKED_MILLIS);
    if (!simulation.model().over(next)) {
      simulation.schedule(next, s -> position(s, index));
    }
  }

  static void heartbeat(Simulation<Day> simulation, int index) {
    simulation.model().deliveries().vehicle(index).heartbeat(simulation);
    long next = simulation.nowMillis() + DayTimes.MINUTE;
    if (!simulation.model().over(next)) {
      simulation.schedule(next, s -> heartbeat(s, index));
    }
  }
}
