package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.simulators.kernel.Simulation;

/**
 * Antigen self-tests: households report their result some time after the kit came, and the tablet
 * at the gate passes on once an hour how many have.
 */
record SelfTests() implements SideActivity {
  /** Who carries nothing and yet reports. */
  static final String CARRIER = "self-report";

  private static final double REPORTED = 0.85;

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    for (Destination destination : simulation.model().deliveries().destinations()) {
      int index = destination.index();
      everyHour(simulation, desk.at(8, 50) + index * DayTimes.SECOND, index);
    }
  }

  private static void everyHour(Simulation<Day> simulation, long atMillis, int destination) {
    OperationsDesk.schedule(
        simulation,
        atMillis,
        s -> {
          passOn(s, destination);
          everyHour(s, s.nowMillis() + DayTimes.HOUR, destination);
        });
  }

  private static void passOn(Simulation<Day> simulation, int index) {
    Day day = simulation.model();
    int count = day.deliveries().selfTests(index);
    if (count == 0 || !day.facts().wanted()) {
      return;
    }
    Destination destination = day.deliveries().destination(index);
    DeliveryEvent.Builder event =
        day.facts()
            .delivery(
                DeliveryEventType.DELIVERED_OBSERVED, destination.device(), simulation.nowMillis());
    day.facts()
        .say(
            event
                .area(destination.code())
                .need(NeedType.ANTIGEN)
                .carrier(CARRIER)
                .unit("kit")
                .count(count)
                .build());
  }

  /** A kit is there: whether and when its household reports. */
  static void afterDelivery(Simulation<Day> simulation, Order order) {
    if (order.need() != NeedType.ANTIGEN) {
      return;
    }
    UniformRandomProvider random =
        simulation.model().streams().stream("order:" + order.id(), "self-test");
    long after = random.nextLong(20 * DayTimes.MINUTE, 120 * DayTimes.MINUTE);
    if (random.nextDouble() < REPORTED) {
      OperationsDesk.schedule(
          simulation,
          simulation.nowMillis() + after,
          s -> s.model().deliveries().selfTested(order.destination()));
    }
  }
}
