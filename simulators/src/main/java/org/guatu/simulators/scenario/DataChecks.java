package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.town.Building;

/**
 * Data checking 数据校核: records compared by hand with the registers. What does not agree becomes a
 * task of its own until it is settled.
 *
 * @param records to be compared
 * @param mismatches share of them that does not agree
 */
record DataChecks(int records, double mismatches) implements SideActivity {
  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    List<Building> buildings = desk.town().buildings();
    for (int i = 0; i < records; i++) {
      UniformRandomProvider random = desk.random("record:" + i);
      String area = buildings.get(random.nextInt(buildings.size())).code();
      long listed = desk.at(8, 30) + i * OperationsDesk.LIST_SPACING_MILLIS;
      DeskTask check = new DeskTask("check-" + i, "data-check", area, listed, desk.at(12, 0));
      check.plan(simulation, desk);
      double takes = Distributions.gamma(random, 2, 95 * DayTimes.MINUTE).sample();
      long done = listed + DayTimes.MINUTE + (long) takes;
      check.finish(simulation, desk, done);
      if (random.nextDouble() < mismatches) {
        settle(simulation, desk, "mismatch-" + i, area, done, random);
      }
    }
  }

  private static void settle(
      Simulation<Day> simulation,
      OperationsDesk desk,
      String id,
      String area,
      long found,
      UniformRandomProvider random) {
    DeskTask mismatch = new DeskTask(id, "data-mismatch", area, found, found + 2 * DayTimes.HOUR);
    mismatch.plan(simulation, desk);
    double takes = Distributions.logNormal(random, 100 * DayTimes.MINUTE, 0.8).sample();
    mismatch.finish(simulation, desk, found + DayTimes.MINUTE + (long) takes);
  }
}
