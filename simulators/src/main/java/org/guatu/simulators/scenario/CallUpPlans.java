package org.guatu.simulators.scenario;

import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Simulation;

/** When which group of which building is to be called up, if no queue holds a point up. */
final class CallUpPlans {
  private CallUpPlans() {}

  static void begin(Simulation<Day> simulation, OperationsDesk desk) {
    Day day = simulation.model();
    long said = simulation.nowMillis() + 25 * DayTimes.MINUTE;
    for (PointProcess point : day.points()) {
      long calls = CallUp.beginsAtMillis(day, point.plan().index());
      for (CallUp.Household place : day.callUp(point.plan().index()).buildings()) {
        for (int called = 0; called < place.people(); ) {
          int people = Math.min(day.config().callUp().cohort(), place.people() - called);
          if (calls < point.plan().closesAtMillis()) {
            long at = calls;
            simulation.schedule(said, s -> say(s, desk, place.code(), people, at));
            said += OperationsDesk.LIST_SPACING_MILLIS;
          }
          calls += CallUp.gapMillis(day, point, people);
          called += people;
        }
      }
    }
  }

  private static void say(
      Simulation<Day> simulation, OperationsDesk desk, String area, int people, long at) {
    Facts facts = simulation.model().facts();
    if (facts.wanted()) {
      PointEvent.Builder event =
          facts.point(PointEventType.CALL_UP_PLANNED, desk.roster(), simulation.nowMillis());
      facts.say(event.area(area).count(people).startAtMillis(at).build());
    }
  }
}
