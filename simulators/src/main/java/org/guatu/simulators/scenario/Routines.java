package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
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
      DeskTask task = new DeskTask("care-" + i, "care-contact", area, planned, desk.at(20, 0));
      task.plan(simulation, desk);
      double waits = Distributions.gamma(random, 2, 4 * DayTimes.HOUR).sample();
      if (random.nextDouble() < CARED_FOR) {
        task.finish(simulation, desk, desk.at(8, 0) + (long) waits);
      }
    }
  }

  private static void disinfection(Simulation<Day> simulation, OperationsDesk desk) {
    for (Neighbourhood neighbourhood : desk.town().neighbourhoods()) {
      String code = neighbourhood.code();
      UniformRandomProvider random = desk.random("disinfection:" + code);
      for (int hour = 8; hour <= 20; hour += 2) {
        long due = desk.at(hour, 0);
        DeskTask task =
            new DeskTask(
                "disinfection-" + code + "-" + hour,
                "disinfection",
                code,
                due - DayTimes.HOUR,
                due);
        task.plan(simulation, desk);
        double takes = Distributions.logNormal(random, 40 * DayTimes.MINUTE, 0.5).sample();
        task.start(simulation, desk, task.plannedMillis() + (long) (takes / 2));
        task.finish(simulation, desk, task.plannedMillis() + (long) takes);
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
    DeskTask task = new DeskTask(kind + "-" + number, routine, area, desk.at(6, 40), due);
    task.plan(simulation, desk);
    long begins = desk.at(8, 0) + (long) (random.nextDouble() * (due - desk.at(8, 0)));
    if (random.nextDouble() < CALLED_OFF) {
      task.cancel(simulation, desk, begins);
      return;
    }
    task.start(simulation, desk, begins);
    task.finish(simulation, desk, begins + random.nextLong(60 * DayTimes.MINUTE));
  }
}
