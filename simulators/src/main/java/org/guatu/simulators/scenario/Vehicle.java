package org.guatu.simulators.scenario;

import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Position;
import org.guatu.simulators.town.Route;

/** A vehicle: waits at its base for a load, carries it from gate to gate, comes back. */
final class Vehicle implements Forkable<Vehicle> {
  private static final long LOOK_MILLIS = DayTimes.MINUTE;

  /** A base waits this long for a fuller load, unless it has a full one. */
  private static final long GATHER_MILLIS = 7 * DayTimes.MINUTE;

  private final Spec spec;
  private Route road;
  private long departedAtMillis;
  private boolean driving;
  private int tours;
  private int node;

  /**
   * What does not change about a vehicle.
   *
   * @param index its place among the vehicles
   * @param id on the wire
   * @param carrier the company or team
   * @param device the courier's telephone
   * @param base index of its base
   * @param load most orders of a tour
   * @param metresPerSecond on the street
   * @param fromMillis begin of its day, UTC milliseconds
   * @param toMillis no tour begins from here on
   */
  record Spec(
      int index,
      String id,
      String carrier,
      Device device,
      int base,
      int load,
      double metresPerSecond,
      long fromMillis,
      long toMillis) {}

  Vehicle(Spec spec, int node, Route here) {
    this.spec = spec;
    this.node = node;
    this.road = here;
  }

  Spec spec() {
    return spec;
  }

  boolean driving() {
    return driving;
  }

  /** Looks for a load at its base, now and every minute until there is one. */
  static void look(Simulation<Day> simulation, int index) {
    Day day = simulation.model();
    Vehicle vehicle = day.deliveries().vehicle(index);
    long now = simulation.nowMillis();
    if (now >= vehicle.spec.toMillis()) {
      return;
    }
    Base base = day.deliveries().base(vehicle.spec.base());
    boolean ready =
        now >= vehicle.spec.fromMillis()
            && (base.waitingOrders() >= vehicle.spec.load()
                || base.oldestMillis() <= now - GATHER_MILLIS);
    if (!ready) {
      simulation.schedule(now + LOOK_MILLIS, s -> look(s, index));
      return;
    }
    List<Base.Stop> stops = base.load(vehicle.spec.load(), day.config().deliveries().stops());
    vehicle.tours++;
    long perOrder = 2 * DayTimes.SECOND;
    long loaded =
        now
            + day.config().deliveries().loadingMillis()
            + perOrder * stops.stream().mapToInt(stop -> stop.orders().size()).sum();
    simulation.schedule(loaded, s -> s.model().deliveries().vehicle(index).depart(s, stops));
  }

  private void depart(Simulation<Day> simulation, List<Base.Stop> stops) {
    Day day = simulation.model();
    Tour tour = tour();
    for (Base.Stop stop : stops) {
      for (Order order : stop.orders()) {
        Orders.say(
            day,
            DeliveryEventType.ORDER_DISPATCHED,
            spec.device(),
            simulation.nowMillis(),
            order,
            tour,
            null);
      }
    }
    driveTo(simulation, stops, 0);
  }

  private Tour tour() {
    return new Tour(spec.id() + "-K" + tours, spec.carrier(), spec.id());
  }

  private void driveTo(Simulation<Day> simulation, List<Base.Stop> stops, int next) {
    Day day = simulation.model();
    Deliveries deliveries = day.deliveries();
    int goal =
        next < stops.size()
            ? deliveries.destination(stops.get(next).destination()).gate().node()
            : deliveries.base(spec.base()).place().node();
    road = day.roads().between(node, goal);
    node = goal;
    departedAtMillis = simulation.nowMillis();
    driving = true;
    long arrives = departedAtMillis + 1 + (long) (1000 * road.metres() / spec.metresPerSecond());
    int index = spec.index();
    simulation.schedule(arrives, s -> s.model().deliveries().vehicle(index).arrive(s, stops, next));
  }

  private void arrive(Simulation<Day> simulation, List<Base.Stop> stops, int stop) {
    driving = false;
    int index = spec.index();
    long now = simulation.nowMillis();
    if (stop == stops.size()) {
      simulation.schedule(now + LOOK_MILLIS, s -> look(s, index));
      return;
    }
    Tour tour = tour();
    long scanned = now;
    for (Order order : stops.get(stop).orders()) {
      scanned += 1_500;
      simulation.schedule(scanned, s -> Orders.atGate(s, order, tour));
    }
    simulation.schedule(
        scanned + simulation.model().config().deliveries().unloadingMillis(),
        s -> s.model().deliveries().vehicle(index).driveTo(s, stops, stop + 1));
  }

  /** Where it is at an instant since its last departure. */
  Position position(long nowMillis) {
    double gone = (nowMillis - departedAtMillis) / 1000.0 * spec.metresPerSecond();
    return road.at(driving ? gone : road.metres());
  }

  void sayPosition(Simulation<Day> simulation) {
    Facts facts = simulation.model().facts();
    if (facts.wanted()) {
      Position at = position(simulation.nowMillis());
      DeliveryEvent event =
          facts
              .delivery(DeliveryEventType.VEHICLE_POSITION, spec.device(), simulation.nowMillis())
              .vehicle(spec.id())
              .carrier(spec.carrier())
              .lon(rounded(at.lon(), 1e6))
              .lat(rounded(at.lat(), 1e6))
              .heading(rounded(at.headingDegrees(), 10) % 360)
              .build();
      facts.say(event);
    }
  }

  void heartbeat(Simulation<Day> simulation) {
    Facts facts = simulation.model().facts();
    if (facts.wanted()) {
      facts.say(
          facts
              .delivery(DeliveryEventType.DEVICE_HEARTBEAT, spec.device(), simulation.nowMillis())
              .vehicle(spec.id())
              .carrier(spec.carrier())
              .build());
    }
  }

  static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }

  @Override
  public Vehicle fork() {
    Vehicle copy = new Vehicle(spec, node, road);
    copy.departedAtMillis = departedAtMillis;
    copy.driving = driving;
    copy.tours = tours;
    return copy;
  }
}
