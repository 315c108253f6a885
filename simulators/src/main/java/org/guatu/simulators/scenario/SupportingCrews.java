package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Compound;

/**
 * Crews from elsewhere that live where they work: their shifts, their lodging's stores, and the
 * test each of them takes twice a week.
 *
 * @param crews how many
 * @param people of each
 */
record SupportingCrews(int crews, int people) implements SideActivity {
  private static final long FIRST_PERSON = 5_000;
  private static final int MEALS_A_BOX = 10;

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    long number = FIRST_PERSON;
    for (int crew = 0; crew < crews; crew++) {
      Compound lodging = desk.town().compounds().get(crew % desk.town().compounds().size());
      Rosters.Shift shift =
          new Rosters.Shift(
              "crew-" + (crew + 1), lodging.code(), people, desk.at(6, 45), desk.at(18, 45));
      number = Rosters.plan(simulation, desk, shift, number);
      stores(simulation, desk, lodging.code(), "crew-" + (crew + 1));
      tests(simulation, desk, lodging.code(), crew);
    }
  }

  private void stores(
      Simulation<Day> simulation, OperationsDesk desk, String lodging, String store) {
    StoredItem bedding = new StoredItem("bedding", "set", lodging, store);
    bedding.count(simulation, desk, desk.at(6, 35), people + 4);
    bedding.move(simulation, desk, desk.at(20, 15), -2);
    StoredItem meals = new StoredItem("ready-meal", "box", lodging, store);
    int boxes = (people + MEALS_A_BOX - 1) / MEALS_A_BOX;
    meals.count(simulation, desk, desk.at(6, 35), 5L * boxes);
    for (int hour = 7; hour <= 17; hour += 5) {
      meals.move(simulation, desk, desk.at(hour, 10), -boxes);
    }
  }

  private void tests(Simulation<Day> simulation, OperationsDesk desk, String lodging, int crew) {
    for (int i = 0; i < people; i++) {
      UniformRandomProvider random = desk.random("crew-test:" + crew + ":" + i);
      DeskTask test =
          new DeskTask(
              "crew-test-" + crew + "-" + i,
              "crew-test",
              lodging,
              desk.at(6, 55) + i * OperationsDesk.LIST_SPACING_MILLIS,
              desk.at(12, 0));
      test.plan(simulation, desk);
      test.finish(simulation, desk, desk.at(7, 30) + random.nextLong(5 * DayTimes.HOUR));
    }
  }
}
