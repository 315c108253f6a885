package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.simulators.kernel.Simulation;

/**
 * People taken from one place to another, by a few cars: to a hospital, to the vaccination point,
 * to work in a closed loop.
 *
 * @param need what the orders are
 * @param carrier whose cars they are
 * @param count trips a day
 * @param from where people are fetched
 * @param to street nodes they go to
 * @param cars the telephones in the cars
 */
record Trips(
    NeedType need, String carrier, int count, List<Stop> from, List<Integer> to, List<Device> cars)
    implements SideActivity {
  private static final double CALLED_OFF = 0.05;
  private static final double NOBODY_THERE = 0.06;

  /** Where people are fetched. */
  record Stop(String area, int node) {}

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    Roads roads = simulation.model().roads();
    List<TripCar> fleet = new ArrayList<>();
    for (Device device : cars) {
      String id = device.id().substring(device.id().indexOf('-') + 1);
      TripCar car = new TripCar(id, carrier, device, roads, to.get(0), desk.at(7, 0));
      fleet.add(car);
      car.report(simulation, desk.at(7, 0) + 311L * fleet.size(), desk.at(20, 0));
    }
    List<Trip> trips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trips.add(trip(desk, i));
    }
    trips.sort(Comparator.comparingLong(Trip::pickUpMillis).thenComparing(Trip::id));
    for (Trip trip : trips) {
      plan(simulation, trip);
      if (trip.fate() != Trip.Fate.CALLED_OFF && trip.fate() != Trip.Fate.FORGOTTEN) {
        fleet.stream()
            .min(Comparator.comparingLong(TripCar::freeMillis))
            .orElseThrow()
            .take(simulation, trip);
      }
    }
  }

  /**
   * Most ask the day before, which comes in as the day begins; some an hour or two ahead. One of
   * the morning stays on the list all day.
   */
  private Trip trip(OperationsDesk desk, int number) {
    Trip trip = ordinary(desk, number);
    if (number > 0) {
      return trip;
    }
    long pickUp = desk.at(9, 30);
    return new Trip(
        trip.id(),
        need,
        trip.area(),
        trip.from(),
        trip.to(),
        desk.at(6, 8),
        pickUp,
        pickUp + 50 * DayTimes.MINUTE,
        Trip.Fate.FORGOTTEN);
  }

  private Trip ordinary(OperationsDesk desk, int number) {
    UniformRandomProvider random = desk.random("trip:" + carrier + ":" + number);
    Stop stop = from.get(random.nextInt(from.size()));
    long pickUp = desk.at(7, 30) + random.nextLong(11 * DayTimes.HOUR);
    long ahead = random.nextLong(45 * DayTimes.MINUTE, 150 * DayTimes.MINUTE);
    boolean before = random.nextDouble() < 0.6;
    long listed = desk.at(6, 8) + number * OperationsDesk.LIST_SPACING_MILLIS;
    double kind = random.nextDouble();
    Trip.Fate fate =
        kind < CALLED_OFF
            ? Trip.Fate.CALLED_OFF
            : kind < CALLED_OFF + NOBODY_THERE ? Trip.Fate.NOBODY_THERE : Trip.Fate.DRIVEN;
    return new Trip(
        carrier + "-" + number,
        need,
        stop.area(),
        stop.node(),
        to.get(random.nextInt(to.size())),
        before ? listed : Math.max(listed, pickUp - ahead),
        pickUp,
        pickUp + 50 * DayTimes.MINUTE,
        fate);
  }

  private static void plan(Simulation<Day> simulation, Trip trip) {
    Device desk = simulation.model().deliveries().desk();
    long asked = trip.askedMillis();
    trip.say(simulation, asked, DeliveryEventType.ORDER_PLACED, desk, null);
    if (trip.fate() == Trip.Fate.FORGOTTEN) {
      return;
    }
    trip.say(simulation, asked + 2 * DayTimes.MINUTE, DeliveryEventType.ORDER_ACCEPTED, desk, null);
    if (trip.fate() == Trip.Fate.CALLED_OFF) {
      long off = asked + (trip.pickUpMillis() - asked) * 3 / 4;
      trip.say(simulation, off, DeliveryEventType.ORDER_CANCELLED, desk, null);
    }
  }
}
