package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.town.Neighbourhood;

/** Notices 通知 to every committee, and who says 收到. */
final class Notices {
  private static final double NEVER_ANSWERS = 0.03;

  private Notices() {}

  static void begin(Simulation<Day> simulation, OperationsDesk desk) {
    issue(simulation, desk, "briefing", desk.at(6, 15));
    issue(simulation, desk, "noon", desk.at(11, 5));
    issue(simulation, desk, "evening", desk.at(17, 30));
  }

  private static void issue(
      Simulation<Day> simulation, OperationsDesk desk, String notice, long atMillis) {
    int number = 0;
    for (Neighbourhood neighbourhood : desk.town().neighbourhoods()) {
      String code = neighbourhood.code();
      UniformRandomProvider random = desk.random("notice:" + notice + ":" + code);
      long issued = atMillis + number++ * OperationsDesk.LIST_SPACING_MILLIS;
      say(simulation, desk, notice, code, issued, OperationsEventType.NOTICE_ISSUED);
      double takes = Distributions.logNormal(random, 7 * DayTimes.MINUTE, 1.2).sample();
      if (random.nextDouble() >= NEVER_ANSWERS) {
        long received = issued + (long) takes;
        say(simulation, desk, notice, code, received, OperationsEventType.NOTICE_RECEIVED);
      }
    }
  }

  private static void say(
      Simulation<Day> simulation,
      OperationsDesk desk,
      String notice,
      String neighbourhood,
      long atMillis,
      OperationsEventType type) {
    OperationsDesk.later(
        simulation,
        atMillis,
        type,
        desk.desk(),
        event -> event.subject(notice).group("committee-" + neighbourhood).area(neighbourhood));
  }
}
