package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Building;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Neighbourhood;

/**
 * Three-level responsibility 三级包干: a second secretary for each neighbourhood, members for each
 * compound, a leader for each building. Not every building has one.
 *
 * @param leaders share of the buildings that have a leader
 * @param membersPerCompound who answer for a compound
 */
record Responsibility(double leaders, int membersPerCompound) implements SideActivity {
  private static final long FIRST_PERSON = 600_000;

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    long number = FIRST_PERSON;
    for (Neighbourhood neighbourhood : desk.town().neighbourhoods()) {
      number = assign(simulation, desk, "second-secretary", neighbourhood.code(), 1, 1, number);
    }
    for (Compound compound : desk.town().compounds()) {
      String code = compound.code();
      number = assign(simulation, desk, "liaison", code, membersPerCompound, 0.97, number);
    }
    List<Building> buildings = desk.town().buildings();
    for (Building building : buildings) {
      number = assign(simulation, desk, "building-leader", building.code(), 1, leaders, number);
    }
  }

  private static long assign(
      Simulation<Day> simulation,
      OperationsDesk desk,
      String post,
      String area,
      int people,
      double filled,
      long number) {
    long from = desk.at(6, 30);
    long to = desk.at(23, 0);
    OperationsDesk.later(
        simulation,
        desk.at(6, 12) + (number - FIRST_PERSON) * OperationsDesk.LIST_SPACING_MILLIS,
        OperationsEventType.SHIFT_PLANNED,
        desk.roster(),
        event ->
            event.subject(post).area(area).quantity(people).startAtMillis(from).dueAtMillis(to));
    for (int i = 0; i < people; i++) {
      UniformRandomProvider random = desk.random("responsible:" + (number + i));
      if (random.nextDouble() < filled) {
        String person = OperationsDesk.staff(simulation, number + i);
        OperationsDesk.later(
            simulation,
            from + random.nextLong(30 * DayTimes.MINUTE),
            OperationsEventType.SHIFT_CHECKED_IN,
            desk.roster(),
            event -> event.subject(post).area(area).person(person).dueAtMillis(to));
      }
    }
    return number + people;
  }
}
