package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.Priority;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.random.RandomStreams;

/** Decides everything about an order at once, from the order's own random stream. */
final class OrderMaker {
  private static final double URGENT_MEDICINE = 0.08;

  private final SamplingDayConfig config;
  private final RandomStreams streams;
  private final List<Destination> destinations;
  private final long[] peopleUpTo;

  OrderMaker(SamplingDayConfig config, RandomStreams streams, List<Destination> destinations) {
    this.config = config;
    this.streams = streams;
    this.destinations = List.copyOf(destinations);
    this.peopleUpTo = new long[destinations.size()];
    long people = 0;
    for (Destination destination : destinations) {
      people += destination.people();
      peopleUpTo[destination.index()] = people;
    }
  }

  long people() {
    return peopleUpTo[peopleUpTo.length - 1];
  }

  /** An order of anybody. */
  Order make(DeliveryConfig.Demand demand, int number, long placedAtMillis) {
    String id = "O" + (100_000 + number);
    UniformRandomProvider random = streams.stream("order:" + id, "all");
    Destination destination = destinationOf(random);
    long[] window = window(demand.need(), placedAtMillis, random);
    boolean urgent = demand.need() == NeedType.MEDICINE && random.nextDouble() < URGENT_MEDICINE;
    return new Order(
        number,
        id,
        demand.need(),
        urgent ? Priority.URGENT : Priority.ROUTINE,
        destination.index(),
        destination.buildings().get(random.nextInt(destination.buildings().size())),
        demand.need() == NeedType.MEAL ? 1 : 1 + random.nextInt(3),
        demand.unit(),
        window[0],
        window[1],
        fate(demand, random));
  }

  /** An order for a certain building, which must stand behind one of the gates. */
  Order make(DeliveryConfig.Demand demand, int number, long placedAtMillis, String building) {
    Order drawn = make(demand, number, placedAtMillis);
    Destination destination =
        destinations.stream()
            .filter(gate -> gate.buildings().contains(building))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("nobody delivers to " + building));
    return drawn.to(destination.index(), building);
  }

  private Destination destinationOf(UniformRandomProvider random) {
    long person = random.nextLong(people());
    int index = 0;
    while (peopleUpTo[index] <= person) {
      index++;
    }
    return destinations.get(index);
  }

  /** Meals at noon, medicine by the evening or on the next day, the rest in a slot of two hours. */
  private long[] window(NeedType need, long placedAtMillis, UniformRandomProvider random) {
    DayTimes times = config.times();
    if (need == NeedType.MEAL) {
      return new long[] {times.at(10, 30), times.at(12, 30)};
    }
    if (need == NeedType.MEDICINE) {
      boolean today = placedAtMillis < times.at(11, 0);
      long end = times.at(18, 0) + (today ? 0 : 24 * DayTimes.HOUR);
      return new long[] {times.at(8, 0), end};
    }
    long half = 30 * DayTimes.MINUTE;
    long earliest = placedAtMillis + 15 * DayTimes.MINUTE + random.nextLong(DayTimes.HOUR);
    long start = Math.max(times.at(7, 0), earliest / half * half);
    return new long[] {start, start + 2 * DayTimes.HOUR};
  }

  private Order.Fate fate(DeliveryConfig.Demand demand, UniformRandomProvider random) {
    DeliveryConfig deliveries = config.deliveries();
    return new Order.Fate(
        DayTimes.MINUTE + span(random, 2),
        demand.packingMillis() + span(random, 7),
        5 * DayTimes.MINUTE,
        4 * DayTimes.MINUTE + span(random, demand.need() == NeedType.MEAL ? 3 : 14),
        DayTimes.MINUTE + span(random, 3),
        20 * DayTimes.MINUTE + span(random, 25),
        random.nextDouble() < deliveries.cancelled(),
        random.nextDouble() < deliveries.failed(),
        random.nextDouble() < deliveries.returned(),
        random.nextDouble() < deliveries.complaint());
  }

  private static long span(UniformRandomProvider random, double meanMinutes) {
    return (long) Distributions.gamma(random, 2, meanMinutes * DayTimes.MINUTE).sample();
  }
}
