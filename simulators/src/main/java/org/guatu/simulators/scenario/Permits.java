package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.town.Building;

/**
 * Permits to go to a doctor or to travel: asked for all day, granted, withdrawn, or still lying
 * there.
 *
 * @param applications a day
 */
record Permits(int applications) implements SideActivity {
  private static final double WITHDRAWN = 0.08;
  private static final double LEFT_LYING = 0.06;

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    List<Building> buildings = desk.town().buildings();
    for (int i = 0; i < applications; i++) {
      UniformRandomProvider random = desk.random("permit:" + i);
      String area = buildings.get(random.nextInt(buildings.size())).code();
      long asked = desk.at(7, 0) + random.nextLong(12 * DayTimes.HOUR);
      DeskTask permit =
          new DeskTask("permit-" + i, "permit", area, asked, asked + 3 * DayTimes.HOUR);
      permit.plan(simulation, desk);
      double kind = random.nextDouble();
      double takes = Distributions.logNormal(random, 100 * DayTimes.MINUTE, 0.9).sample();
      long ends = asked + 2 * DayTimes.MINUTE + (long) takes;
      if (kind < WITHDRAWN) {
        permit.cancel(simulation, desk, ends);
      } else if (kind >= WITHDRAWN + LEFT_LYING) {
        permit.finish(simulation, desk, ends);
      }
    }
  }
}
