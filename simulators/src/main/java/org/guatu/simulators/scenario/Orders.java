package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.jspecify.annotations.Nullable;

/** The life of orders outside the vehicles: placed, accepted, packed; gate, building, door. */
final class Orders {
  private static final long IMPORT_SPACING_MILLIS = 25;

  /** Orders by local hour, relative to one another: an early peak and one in the afternoon. */
  private static final double[] BY_HOUR = {
    0, 0, 0, 0, 0, 1, 4, 8, 10, 9, 7, 6, 5, 5, 6, 7, 8, 7, 4, 2, 0, 0, 0, 0
  };

  private static final double BUSIEST = 10;

  private Orders() {}

  /** Puts the day's demand of one kind on the agenda; what came overnight is read in first. */
  static void begin(Simulation<Day> simulation, DeliveryConfig.Demand demand, long startMillis) {
    Day day = simulation.model();
    double people = day.deliveries().maker().people();
    double orders = demand.perThousandPeople() * people / 1000;
    int overnight = (int) (orders * demand.overnight());
    for (int i = 0; i < overnight; i++) {
      simulation.schedule(startMillis + i * IMPORT_SPACING_MILLIS, s -> place(s, demand));
    }
    double sum = 0;
    for (double hour : BY_HOUR) {
      sum += hour;
    }
    double busiestPerHour = (orders - overnight) * BUSIEST / sum;
    if (busiestPerHour > 0) {
      next(simulation, demand, DayTimes.HOUR / busiestPerHour, 0);
    }
  }

  /** The next order by thinning of a Poisson process at the busiest hour's rate. */
  private static void next(
      Simulation<Day> simulation, DeliveryConfig.Demand demand, double meanGapMillis, int number) {
    Day day = simulation.model();
    UniformRandomProvider random =
        day.streams().stream("demand:" + demand.need().wire() + ":" + number, "arrival");
    long at =
        simulation.nowMillis()
            + 1
            + (long) Distributions.exponential(random, meanGapMillis).sample();
    if (at >= day.config().times().at(20, 0)) {
      return;
    }
    boolean accepted =
        random.nextDouble() * BUSIEST < BY_HOUR[(int) day.config().times().hourOf(at)];
    simulation.schedule(
        at,
        s -> {
          if (accepted) {
            place(s, demand);
          }
          next(s, demand, meanGapMillis, number + 1);
        });
  }

  private static void place(Simulation<Day> simulation, DeliveryConfig.Demand demand) {
    Deliveries deliveries = simulation.model().deliveries();
    place(
        simulation,
        deliveries.maker().make(demand, deliveries.nextNumber(), simulation.nowMillis()));
  }

  /** Places an order for a certain building; there must be a destination with it. */
  static void placeFor(Simulation<Day> simulation, DeliveryConfig.Demand demand, String building) {
    Deliveries deliveries = simulation.model().deliveries();
    Order order =
        deliveries.maker().make(demand, deliveries.nextNumber(), simulation.nowMillis(), building);
    place(simulation, order);
  }

  private static void place(Simulation<Day> simulation, Order order) {
    Day day = simulation.model();
    Deliveries deliveries = day.deliveries();
    long now = simulation.nowMillis();
    say(day, DeliveryEventType.ORDER_PLACED, deliveries.desk(), now, order, null, null);
    simulation.schedule(now + order.fate().acceptMillis(), s -> accept(s, order));
    if (order.fate().complains()) {
      simulation.schedule(
          Math.max(now, order.windowEndMillis()), s -> Complaints.whenOverdue(s, order));
    }
  }

  private static void accept(Simulation<Day> simulation, Order order) {
    Day day = simulation.model();
    long now = simulation.nowMillis();
    Device desk = day.deliveries().desk();
    say(day, DeliveryEventType.ORDER_ACCEPTED, desk, now, order, null, null);
    simulation.schedule(now + order.fate().packMillis(), s -> pack(s, order));
  }

  private static void pack(Simulation<Day> simulation, Order order) {
    Day day = simulation.model();
    Deliveries deliveries = day.deliveries();
    long now = simulation.nowMillis();
    if (order.fate().cancelled()) {
      deliveries.end(order);
      say(
          day,
          DeliveryEventType.ORDER_CANCELLED,
          deliveries.desk(),
          now,
          order,
          null,
          "by the resident");
      return;
    }
    say(day, DeliveryEventType.ORDER_PACKED, deliveries.desk(), now, order, null, null);
    deliveries.baseOf(order).packed(order, now);
  }

  /** From the gate on it is the volunteers' work. */
  static void atGate(Simulation<Day> simulation, Order order, Tour tour) {
    Day day = simulation.model();
    Destination destination = day.deliveries().destination(order.destination());
    long now = simulation.nowMillis();
    say(day, DeliveryEventType.ORDER_AT_GATE, destination.device(), now, order, tour, null);
    long disinfected = destination.gateTeamFreeMillis(now) + order.fate().disinfectMillis();
    simulation.schedule(disinfected, s -> disinfected(s, order, tour));
  }

  private static void disinfected(Simulation<Day> simulation, Order order, Tour tour) {
    step(simulation, DeliveryEventType.ORDER_DISINFECTED, order, tour);
    simulation.schedule(
        simulation.nowMillis() + order.fate().dropMillis(), s -> dropped(s, order, tour));
  }

  private static void dropped(Simulation<Day> simulation, Order order, Tour tour) {
    step(simulation, DeliveryEventType.ORDER_BUILDING_DROP, order, tour);
    simulation.schedule(
        simulation.nowMillis() + order.fate().doorMillis(), s -> firstAttempt(s, order, tour));
  }

  private static void firstAttempt(Simulation<Day> simulation, Order order, Tour tour) {
    if (!order.fate().failed()) {
      deliver(simulation, order, tour);
      return;
    }
    Day day = simulation.model();
    Device device = day.deliveries().destination(order.destination()).device();
    long now = simulation.nowMillis();
    say(day, DeliveryEventType.ORDER_FAILED, device, now, order, tour, "nobody at the door");
    simulation.schedule(now + order.fate().retryMillis(), s -> secondAttempt(s, order, tour));
  }

  private static void secondAttempt(Simulation<Day> simulation, Order order, Tour tour) {
    step(simulation, DeliveryEventType.ORDER_RETRIED, order, tour);
    long end = simulation.nowMillis() + order.fate().doorMillis();
    if (order.fate().returned()) {
      simulation.schedule(end, s -> giveBack(s, order, tour));
    } else {
      simulation.schedule(end, s -> deliver(s, order, tour));
    }
  }

  private static void giveBack(Simulation<Day> simulation, Order order, Tour tour) {
    simulation.model().deliveries().end(order);
    step(simulation, DeliveryEventType.ORDER_RETURNED, order, tour);
  }

  private static void deliver(Simulation<Day> simulation, Order order, Tour tour) {
    simulation.model().deliveries().end(order);
    step(simulation, DeliveryEventType.ORDER_DELIVERED, order, tour);
    SelfTests.afterDelivery(simulation, order);
  }

  private static void step(
      Simulation<Day> simulation, DeliveryEventType type, Order order, Tour tour) {
    Day day = simulation.model();
    Device device = day.deliveries().destination(order.destination()).device();
    say(day, type, device, simulation.nowMillis(), order, tour, null);
  }

  static void say(
      Day day,
      DeliveryEventType type,
      Device device,
      long atMillis,
      Order order,
      @Nullable Tour tour,
      @Nullable String reason) {
    Facts facts = day.facts();
    if (!facts.wanted()) {
      return;
    }
    DeliveryEvent.Builder event =
        facts
            .delivery(type, device, atMillis)
            .area(order.area())
            .order(order.id())
            .need(order.need())
            .priority(order.priority())
            .quantity(order.quantity())
            .unit(order.unit())
            .windowStartMillis(order.windowStartMillis())
            .windowEndMillis(order.windowEndMillis())
            .reason(reason);
    if (tour != null) {
      event.consignment(tour.consignment()).carrier(tour.carrier()).vehicle(tour.vehicle());
    }
    facts.say(event.build());
  }
}
