package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.town.Building;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Neighbourhood;

/** Tasks: people to be looked after, disinfection every two hours, inspections, patrols. */
final class Routines {
  private static final double CARED_FOR = 0.975;
  private static final double CALLED_OFF = 0.05;

  private Routines() {}

  /** A task as it is planned. */
  private record Task(String id, String routine, String area, long plannedMillis, long dueMillis) {}

  static void begin(Simulation<Day> simulation, OperationsDesk desk) {
    care(simulation, desk);
    disinfection(simulation, desk);
    visits(simulation, desk);
  }

  private static void care(Simulation<Day> simulation, OperationsDesk desk) {
    List<Building> buildings = desk.town().buildings();
    long listed = desk.at(6, 20);
    for (int i = 0; i < desk.numbers().carePeople(); i++) {
      UniformRandomProvider random = desk.random("care:" + i);
      String area = buildings.get(random.nextInt(buildings.size())).code();
      long planned = listed + i * OperationsDesk.LIST_SPACING_MILLIS;
      Task task = new Task("care-" + i, "care-contact", area, planned, desk.at(20, 0));
      plan(simulation, desk, task);
      double waits = Distributions.gamma(random, 2, 4 * DayTimes.HOUR).sample();
      if (random.nextDouble() < CARED_FOR) {
        finish(simulation, desk, task, desk.at(8, 0) + (long) waits);
      }
    }
  }

  private static void disinfection(Simulation<Day> simulation, OperationsDesk desk) {
    for (Neighbourhood neighbourhood : desk.town().neighbourhoods()) {
      String code = neighbourhood.code();
      UniformRandomProvider random = desk.random("disinfection:" + code);
      for (int hour = 8; hour <= 20; hour += 2) {
        long due = desk.at(hour, 0);
        Task task =
            new Task(
                "disinfection-" + code + "-" + hour,
                "disinfection",
                code,
                due - DayTimes.HOUR,
                due);
        plan(simulation, desk, task);
        double takes = Distributions.logNormal(random, 40 * DayTimes.MINUTE, 0.5).sample();
        start(simulation, desk, task, task.plannedMillis() + (long) (takes / 2));
        finish(simulation, desk, task, task.plannedMillis() + (long) takes);
      }
    }
  }

  private static void visits(Simulation<Day> simulation, OperationsDesk desk) {
    for (int i = 0; i < desk.numbers().inspections(); i++) {
      visit(simulation, desk, "inspection", i, desk.at(17, 0));
    }
    for (int i = 0; i < desk.numbers().patrols(); i++) {
      visit(simulation, desk, "patrol-am", i, desk.at(10, 0));
      visit(simulation, desk, "patrol-pm", i, desk.at(15, 0));
    }
  }

  private static void visit(
      Simulation<Day> simulation, OperationsDesk desk, String kind, int number, long due) {
    UniformRandomProvider random = desk.random(kind + ":" + number);
    List<Compound> compounds = desk.town().compounds();
    String area = compounds.get(random.nextInt(compounds.size())).code();
    String routine = kind.startsWith("patrol") ? "patrol" : kind;
    Task task = new Task(kind + "-" + number, routine, area, desk.at(6, 40), due);
    plan(simulation, desk, task);
    long begins = desk.at(8, 0) + (long) (random.nextDouble() * (due - desk.at(8, 0)));
    if (random.nextDouble() < CALLED_OFF) {
      say(simulation, desk, task, begins, OperationsEventType.TASK_CANCELLED);
      return;
    }
    start(simulation, desk, task, begins);
    finish(simulation, desk, task, begins + random.nextLong(60 * DayTimes.MINUTE));
  }

  private static void plan(Simulation<Day> simulation, OperationsDesk desk, Task task) {
    OperationsDesk.later(
        simulation,
        task.plannedMillis(),
        OperationsEventType.TASK_PLANNED,
        desk.desk(),
        event ->
            event
                .subject(task.id())
                .group(task.routine())
                .area(task.area())
                .dueAtMillis(task.dueMillis()));
  }

  private static void start(
      Simulation<Day> simulation, OperationsDesk desk, Task task, long atMillis) {
    say(simulation, desk, task, atMillis, OperationsEventType.TASK_STARTED);
  }

  private static void finish(
      Simulation<Day> simulation, OperationsDesk desk, Task task, long atMillis) {
    say(simulation, desk, task, atMillis, OperationsEventType.TASK_DONE);
  }

  private static void say(
      Simulation<Day> simulation,
      OperationsDesk desk,
      Task task,
      long atMillis,
      OperationsEventType type) {
    OperationsDesk.later(
        simulation,
        atMillis,
        type,
        desk.desk(),
        event -> event.subject(task.id()).group(task.routine()).area(task.area()));
  }
}
