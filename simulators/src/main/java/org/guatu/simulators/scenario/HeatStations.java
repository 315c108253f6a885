package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.town.Neighbourhood;

/**
 * Heat relief stations, one in each neighbourhood: what is there in the morning, what is taken, and
 * one delivery at noon.
 *
 * @param vests ice vests at each
 * @param drinks boxes of salt soda at each
 */
record HeatStations(int vests, int drinks) implements SideActivity {
  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    for (Neighbourhood neighbourhood : desk.town().neighbourhoods()) {
      String code = neighbourhood.code();
      keep(simulation, desk, new StoredItem("ice-vest", "piece", code, "heat-station"), vests);
      keep(simulation, desk, new StoredItem("salt-soda", "box", code, "heat-station"), drinks);
    }
  }

  private static void keep(
      Simulation<Day> simulation, OperationsDesk desk, StoredItem item, int stock) {
    UniformRandomProvider random = desk.random("heat:" + item.name() + ":" + item.area());
    item.count(simulation, desk, desk.at(7, 15), stock);
    // By six in the evening all would be gone, were it not for the delivery.
    double meanGap = 10.0 * DayTimes.HOUR / stock;
    long delivery = desk.at(12, 30) + random.nextLong(30 * DayTimes.MINUTE);
    long brought = stock / 3;
    long left = stock;
    boolean there = false;
    long at = desk.at(8, 0);
    while (true) {
      at += 1 + (long) Distributions.exponential(random, meanGap).sample();
      if (!there && at >= delivery) {
        item.move(simulation, desk, delivery, brought);
        left += brought;
        there = true;
      }
      if (at >= desk.at(19, 0)) {
        return;
      }
      if (left > 0) {
        item.move(simulation, desk, at, -1);
        left--;
      }
    }
  }
}
