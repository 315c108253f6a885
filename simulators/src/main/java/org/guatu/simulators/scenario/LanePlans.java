package org.guatu.simulators.scenario;

import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Simulation;

/** How many lanes each point is planned to have when: all of them, but for staggered breaks. */
final class LanePlans {
  private LanePlans() {}

  static void begin(Simulation<Day> simulation, OperationsDesk desk) {
    long at = simulation.nowMillis() + 20 * DayTimes.MINUTE;
    for (PointProcess point : simulation.model().points()) {
      PointPlan plan = point.plan();
      for (Map.Entry<Long, Integer> step : steps(simulation.model(), desk, plan).entrySet()) {
        simulation.schedule(at, s -> say(s, desk, plan, step.getKey(), step.getValue()));
        at += OperationsDesk.LIST_SPACING_MILLIS;
      }
    }
  }

  /** Lanes by the instant from which on they are planned. A point with one lane takes no breaks. */
  private static Map<Long, Integer> steps(Day day, OperationsDesk desk, PointPlan plan) {
    int lanes = plan.lanes().size();
    long opens = desk.at(7, 0);
    TreeMap<Long, Integer> changes = new TreeMap<>(Map.of(opens, lanes));
    for (int lane = 0; lane < lanes && lanes > 1; lane++) {
      long pause = opens + PointHours.firstBreakAfterMillis(lane, lanes);
      for (; pause < plan.closesAtMillis(); pause += DayTimes.HOUR) {
        changes.merge(pause, -1, Integer::sum);
        changes.merge(pause + day.config().points().breakMillis(), 1, Integer::sum);
      }
    }
    int open = 0;
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      open += change.getValue();
      change.setValue(open);
    }
    return changes;
  }

  private static void say(
      Simulation<Day> simulation, OperationsDesk desk, PointPlan plan, long from, int lanes) {
    Facts facts = simulation.model().facts();
    if (facts.wanted()) {
      PointEvent.Builder event =
          facts.point(PointEventType.LANES_PLANNED, desk.roster(), simulation.nowMillis());
      facts.say(
          event
              .point(plan.site().id())
              .area(plan.site().area())
              .count(lanes)
              .startAtMillis(from)
              .build());
    }
  }
}
