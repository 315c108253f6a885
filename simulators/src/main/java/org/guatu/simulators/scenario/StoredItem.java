package org.guatu.simulators.scenario;

import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.kernel.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * What the desk keeps the stock of.
 *
 * @param name of the item
 * @param unit it is counted in
 * @param area code of where it is
 * @param store which of the area's stores; null where there is one
 */
record StoredItem(String name, String unit, String area, @Nullable String store) {
  void count(Simulation<Day> simulation, OperationsDesk desk, long atMillis, long quantity) {
    say(simulation, desk, atMillis, OperationsEventType.STOCK_SET, quantity);
  }

  /** In, or out below 0. */
  void move(Simulation<Day> simulation, OperationsDesk desk, long atMillis, long quantity) {
    say(simulation, desk, atMillis, OperationsEventType.STOCK_MOVE, quantity);
  }

  private void say(
      Simulation<Day> simulation,
      OperationsDesk desk,
      long atMillis,
      OperationsEventType type,
      long quantity) {
    OperationsDesk.later(
        simulation,
        atMillis,
        type,
        desk.desk(),
        event -> event.subject(name).unit(unit).area(area).group(store).quantity(quantity));
  }
}
