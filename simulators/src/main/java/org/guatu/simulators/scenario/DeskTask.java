package org.guatu.simulators.scenario;

import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.kernel.Simulation;

/**
 * A task as the desk plans it.
 *
 * @param id unique among tasks
 * @param routine what kind of task it is
 * @param area code of where it is to be done
 * @param plannedMillis when it is written down, UTC milliseconds
 * @param dueMillis when it is to be done by, UTC milliseconds
 */
record DeskTask(String id, String routine, String area, long plannedMillis, long dueMillis) {
  void plan(Simulation<Day> simulation, OperationsDesk desk) {
    OperationsDesk.later(
        simulation,
        plannedMillis,
        OperationsEventType.TASK_PLANNED,
        desk.desk(),
        event -> event.subject(id).group(routine).area(area).dueAtMillis(dueMillis));
  }

  void start(Simulation<Day> simulation, OperationsDesk desk, long atMillis) {
    say(simulation, desk, atMillis, OperationsEventType.TASK_STARTED);
  }

  void finish(Simulation<Day> simulation, OperationsDesk desk, long atMillis) {
    say(simulation, desk, atMillis, OperationsEventType.TASK_DONE);
  }

  void cancel(Simulation<Day> simulation, OperationsDesk desk, long atMillis) {
    say(simulation, desk, atMillis, OperationsEventType.TASK_CANCELLED);
  }

  private void say(
      Simulation<Day> simulation, OperationsDesk desk, long atMillis, OperationsEventType type) {
    OperationsDesk.later(
        simulation,
        atMillis,
        type,
        desk.desk(),
        event -> event.subject(id).group(routine).area(area));
  }
}
