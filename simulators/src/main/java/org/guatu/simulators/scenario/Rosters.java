package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.town.Compound;

/** Shifts 排班: samplers at the points, helpers at the gates; who comes, rests and leaves when. */
final class Rosters {
  private static final double NAMES_THE_END = 0.1;

  private Rosters() {}

  /** One post's shift. */
  record Shift(String post, String area, int people, long fromMillis, long toMillis) {}

  static void begin(Simulation<Day> simulation, OperationsDesk desk) {
    long number = 0;
    for (PointProcess point : simulation.model().points()) {
      PointPlan plan = point.plan();
      int people = (int) Math.ceil(plan.lanes().size() * desk.numbers().samplersPerLane());
      long closes = plan.closesAtMillis() + 20 * DayTimes.MINUTE;
      Shift shift =
          new Shift(
              "point-" + plan.site().id(), plan.site().area(), people, desk.at(6, 40), closes);
      number = plan(simulation, desk, shift, number);
    }
    for (Compound compound : desk.town().compounds()) {
      for (int gate = 0; gate < compound.gates().size(); gate++) {
        String post = "gate-" + compound.gates().get(gate).id();
        long noon = desk.at(14, 0);
        number =
            plan(
                simulation,
                desk,
                new Shift(post, compound.code(), 1, desk.at(6, 30), noon),
                number);
        number =
            plan(
                simulation,
                desk,
                new Shift(post, compound.code(), 1, noon, desk.at(22, 0)),
                number);
      }
    }
  }

  /**
   * Puts a shift on the list, and what its people do on the agenda.
   *
   * @param number of its first person among the staff
   * @return the number of the next one
   */
  static long plan(Simulation<Day> simulation, OperationsDesk desk, Shift shift, long number) {
    long listed = simulation.nowMillis() + 5 * DayTimes.MINUTE;
    OperationsDesk.later(
        simulation,
        listed + number * OperationsDesk.LIST_SPACING_MILLIS,
        OperationsEventType.SHIFT_PLANNED,
        desk.roster(),
        event ->
            event
                .subject(shift.post())
                .area(shift.area())
                .quantity(shift.people())
                .startAtMillis(shift.fromMillis())
                .dueAtMillis(shift.toMillis()));
    for (int i = 0; i < shift.people(); i++) {
      serve(simulation, desk, shift, number + i);
    }
    return number + shift.people();
  }

  private static void serve(
      Simulation<Day> simulation, OperationsDesk desk, Shift shift, long number) {
    UniformRandomProvider random = desk.random("staff:" + number);
    String person = OperationsDesk.staff(simulation, number);
    if (random.nextDouble() < desk.numbers().noShow()) {
      long missed = shift.fromMillis() + 15 * DayTimes.MINUTE;
      say(simulation, desk, shift, person, missed, OperationsEventType.SHIFT_NO_SHOW, -1);
      return;
    }
    double late = Distributions.logNormal(random, 12 * DayTimes.MINUTE, 0.8).sample();
    long in = shift.fromMillis() - 15 * DayTimes.MINUTE + (long) late;
    boolean namesTheEnd = random.nextDouble() < NAMES_THE_END;
    long rest = shift.fromMillis() + (shift.toMillis() - shift.fromMillis()) / 2;
    rest += random.nextLong(-60 * DayTimes.MINUTE, 60 * DayTimes.MINUTE);
    long back = rest + random.nextLong(20 * DayTimes.MINUTE, 40 * DayTimes.MINUTE);
    long out = shift.toMillis() + random.nextLong(10 * DayTimes.MINUTE);
    long end = namesTheEnd ? shift.toMillis() : -1;
    say(simulation, desk, shift, person, in, OperationsEventType.SHIFT_CHECKED_IN, -1);
    say(simulation, desk, shift, person, rest, OperationsEventType.SHIFT_BREAK, -1);
    say(simulation, desk, shift, person, back, OperationsEventType.SHIFT_CHECKED_IN, end);
    if (!namesTheEnd) {
      say(simulation, desk, shift, person, out, OperationsEventType.SHIFT_OUT, -1);
    }
  }

  private static void say(
      Simulation<Day> simulation,
      OperationsDesk desk,
      Shift shift,
      String person,
      long atMillis,
      OperationsEventType type,
      long endMillis) {
    OperationsDesk.later(
        simulation,
        atMillis,
        type,
        desk.roster(),
        event ->
            event.subject(shift.post()).area(shift.area()).person(person).dueAtMillis(endMillis));
  }
}
