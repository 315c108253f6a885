package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.NeedType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Building;

/**
 * Arrivals who stay at home for fourteen days: each household is a task until its days are over, is
 * looked after twice a day, and has its supplies brought to the door.
 *
 * @param households listed in the morning, on different days of theirs
 * @param arrivals households that come today
 */
record HomeQuarantine(int households, int arrivals) implements SideActivity {
  private static final int DAYS = 14;
  private static final double LOOKED_AFTER = 0.94;
  private static final DeliveryConfig.Demand SUPPLIES =
      new DeliveryConfig.Demand(NeedType.OTHER, 0, 0, "box", 60, 10 * DayTimes.MINUTE);

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    List<Building> buildings = desk.town().buildings();
    for (int i = 0; i < households + arrivals; i++) {
      UniformRandomProvider random = desk.random("arrival:" + i);
      String home = buildings.get(random.nextInt(buildings.size())).code();
      boolean fresh = i >= households;
      long listed =
          fresh
              ? desk.at(8, 0) + random.nextLong(8 * DayTimes.HOUR)
              : desk.at(6, 25) + i * OperationsDesk.LIST_SPACING_MILLIS;
      stay(simulation, desk, i, home, listed, fresh ? DAYS : i % DAYS, random);
    }
  }

  private static void stay(
      Simulation<Day> simulation,
      OperationsDesk desk,
      int number,
      String home,
      long listed,
      int daysLeft,
      UniformRandomProvider random) {
    long ends = desk.at(10, 0) + random.nextLong(6 * DayTimes.HOUR);
    long due = daysLeft == 0 ? ends : listed + 24L * daysLeft * DayTimes.HOUR;
    DeskTask stay = new DeskTask("stay-" + number, "home-quarantine", home, listed, due);
    stay.plan(simulation, desk);
    if (daysLeft == 0) {
      stay.finish(simulation, desk, ends + random.nextLong(90 * DayTimes.MINUTE));
    }
    for (int hour = 10; hour <= 16; hour += 6) {
      long visited = desk.at(hour - 2, 0) + random.nextLong(3 * DayTimes.HOUR);
      String id = "quarantine-check-" + number + "-" + hour;
      DeskTask check = new DeskTask(id, "quarantine-check", home, listed, desk.at(hour, 30));
      if (listed < desk.at(hour - 2, 0)) {
        check.plan(simulation, desk);
        if (random.nextDouble() < LOOKED_AFTER) {
          check.finish(simulation, desk, visited);
        }
      }
    }
    long ordered = Math.max(listed, desk.at(6, 40)) + random.nextLong(3 * DayTimes.HOUR);
    OperationsDesk.schedule(simulation, ordered, s -> Orders.placeFor(s, SUPPLIES, home));
  }
}
