package org.guatu.simulators.scenario;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Worksite;

/** Stock: boxes of swabs at the points, food at the worksites, counted and used up. */
final class Stores {
  private static final int SWABS_A_BOX = 100;
  private static final double SHORT_OF_SWABS = 0.1;
  private static final double KILOS_A_MEAL = 0.3;
  private static final int MEALS_A_DAY = 3;

  private Stores() {}

  static void begin(Simulation<Day> simulation, OperationsDesk desk) {
    for (PointProcess point : simulation.model().points()) {
      swabs(simulation, desk, point.plan());
    }
    for (Worksite site : desk.town().worksites()) {
      food(simulation, desk, site);
    }
  }

  private static void swabs(Simulation<Day> simulation, OperationsDesk desk, PointPlan plan) {
    UniformRandomProvider random = desk.random("swabs:" + plan.site().id());
    int needed = Math.max(1, (int) Math.ceil(plan.site().people() * 0.95 / SWABS_A_BOX));
    boolean shortOf = random.nextDouble() < SHORT_OF_SWABS;
    int brought = (int) Math.ceil(needed * (shortOf ? 0.6 : 1.15));
    int missing = Math.min(random.nextInt(3), shortOf ? 2 : brought - needed);
    int delivered = shortOf ? needed - brought + 2 : 0;
    long delivery = desk.at(12, 0) + random.nextLong(30 * DayTimes.MINUTE);
    long[] opened = opened(plan, random, needed, brought - missing, delivery);
    StoredItem item = new StoredItem("swab", "box", plan.site().area(), plan.site().id());
    item.count(simulation, desk, desk.at(6, 45), brought);
    if (shortOf) {
      item.move(simulation, desk, delivery, delivered);
    }
    for (long at : opened) {
      item.move(simulation, desk, at, -1);
    }
    for (int hour = 9; hour <= 15; hour += 3) {
      long at = desk.at(hour, 30);
      long used = Arrays.stream(opened).filter(other -> other < at).count();
      item.count(simulation, desk, at, brought - used - missing + (delivery < at ? delivered : 0));
    }
  }

  /** When boxes are opened; those that are not there yet, after the delivery. */
  private static long[] opened(
      PointPlan plan, UniformRandomProvider random, int needed, int there, long delivery) {
    long[] opened = new long[needed];
    for (int box = 0; box < needed; box++) {
      opened[box] = random.nextLong(plan.opensAtMillis(), plan.closesAtMillis());
    }
    Arrays.sort(opened);
    for (int box = there; box < needed; box++) {
      opened[box] = Math.max(opened[box], delivery + (box - there + 1) * DayTimes.MINUTE);
    }
    return opened;
  }

  private static void food(Simulation<Day> simulation, OperationsDesk desk, Worksite site) {
    String area = site.place().area();
    UniformRandomProvider random = desk.random("food:" + area);
    long meal = Math.round(site.workers() * KILOS_A_MEAL);
    long days = random.nextInt(1, 8);
    StoredItem item = new StoredItem("food", "kg", area, null);
    item.count(simulation, desk, desk.at(6, 30), meal * MEALS_A_DAY * days);
    item.move(simulation, desk, desk.at(7, 0), -meal);
    item.move(simulation, desk, desk.at(12, 0), -meal);
    item.move(simulation, desk, desk.at(18, 0), -meal);
    if (days <= 2) {
      item.move(simulation, desk, desk.at(15, 0), meal * MEALS_A_DAY * 3);
    }
  }
}
