package org.guatu.simulators.scenario;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.town.Building;

/**
 * Hazards found and listed, such as loose heaters on roofs, and the gangs that remove them one
 * after the other.
 *
 * @param listed how many
 * @param gangs that work at the same time
 * @param meanMillis of the lognormal time one takes, the way included
 */
record Hazards(int listed, int gangs, double meanMillis) implements SideActivity {
  private static final double UNREACHABLE = 0.05;

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    List<Building> buildings = desk.town().buildings();
    long[] free = new long[gangs];
    Arrays.fill(free, desk.at(8, 0));
    for (int i = 0; i < listed; i++) {
      UniformRandomProvider random = desk.random("hazard:" + i);
      String area = buildings.get(random.nextInt(buildings.size())).code();
      long planned = desk.at(6, 45) + i * OperationsDesk.LIST_SPACING_MILLIS;
      DeskTask hazard =
          new DeskTask("hazard-" + i, "hazard-removal", area, planned, desk.at(16, 0));
      hazard.plan(simulation, desk);
      if (random.nextDouble() >= UNREACHABLE) {
        int gang = i % gangs;
        hazard.start(simulation, desk, free[gang]);
        free[gang] += (long) Distributions.logNormal(random, meanMillis, 0.5).sample();
        hazard.finish(simulation, desk, free[gang]);
      }
    }
  }
}
