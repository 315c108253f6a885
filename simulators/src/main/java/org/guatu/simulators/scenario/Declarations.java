package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Compound;

/** Areas closed off 封控 and under control 管控: some in the morning, one let go, one more at night. */
final class Declarations {
  private Declarations() {}

  static void begin(Simulation<Day> simulation, OperationsDesk desk) {
    List<String> drawn = draw(desk);
    long morning = desk.at(6, 10);
    String district = desk.town().neighbourhoods().get(0).code();
    declare(simulation, desk, morning, district, AreaStatus.PRECAUTION, -1);
    for (int i = 0; i < drawn.size() - 1; i++) {
      boolean closed = i < desk.numbers().lockdowns();
      AreaStatus status = closed ? AreaStatus.LOCKDOWN : AreaStatus.CONTROL;
      declare(simulation, desk, morning + (i + 1) * DayTimes.SECOND, drawn.get(i), status, -1);
    }
    if (drawn.size() > 1) {
      declare(simulation, desk, desk.at(16, 0), drawn.get(0), AreaStatus.CONTROL, -1);
      String next = drawn.get(drawn.size() - 1);
      declare(simulation, desk, desk.at(19, 30), next, AreaStatus.LOCKDOWN, desk.at(20, 0));
    }
  }

  /** Compounds, each once: those closed off, those under control, and one for the night. */
  private static List<String> draw(OperationsDesk desk) {
    UniformRandomProvider random = desk.random("declarations");
    List<String> left = new ArrayList<>();
    for (Compound compound : desk.town().compounds()) {
      left.add(compound.code());
    }
    int wanted = desk.numbers().lockdowns() + desk.numbers().controls() + 1;
    List<String> drawn = new ArrayList<>();
    while (drawn.size() < wanted && !left.isEmpty()) {
      drawn.add(left.remove(random.nextInt(left.size())));
    }
    return drawn;
  }

  private static void declare(
      Simulation<Day> simulation,
      OperationsDesk desk,
      long atMillis,
      String area,
      AreaStatus status,
      long fromMillis) {
    OperationsDesk.later(
        simulation,
        atMillis,
        OperationsEventType.AREA_STATUS,
        desk.desk(),
        event -> event.area(area).areaStatus(status).startAtMillis(fromMillis));
  }
}
