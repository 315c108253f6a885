package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.NeedType;
import org.guatu.simulators.kernel.Simulation;

/** Calls of people whose order is overdue. */
final class Complaints {
  private static final int COMMUNITY = 0;

  private Complaints() {}

  /** At the end of an order's window. */
  static void whenOverdue(Simulation<Day> simulation, Order order) {
    Day day = simulation.model();
    if (day.deliveries().ended(order)) {
      return;
    }
    UniformRandomProvider random = day.streams().stream("order:" + order.id(), "complaint");
    long after = random.nextLong(5 * DayTimes.MINUTE, 90 * DayTimes.MINUTE);
    simulation.schedule(simulation.nowMillis() + after, s -> call(s, order));
  }

  private static void call(Simulation<Day> simulation, Order order) {
    Day day = simulation.model();
    if (!day.deliveries().ended(order) && !day.over(simulation.nowMillis())) {
      HotlineProcess hotline = day.hotline(COMMUNITY);
      String topic = order.need() == NeedType.MEDICINE ? Topics.MEDICAL : Topics.SUPPLIES;
      hotline.offer(simulation, day.calls().about(order, topic));
    }
  }
}
