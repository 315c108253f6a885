package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Position;
import org.guatu.simulators.town.Route;

/** A car that takes people, one trip after the other. What it drives is settled beforehand. */
final class TripCar {
  private static final double METRES_PER_SECOND = 6.5;
  private static final long BOARDING_MILLIS = 4 * DayTimes.MINUTE;
  private static final long WAITS_MILLIS = 10 * DayTimes.MINUTE;
  private static final long AHEAD_MILLIS = 5 * DayTimes.MINUTE;
  private static final long REPORT_MILLIS = 30 * DayTimes.SECOND;

  private final String id;
  private final String carrier;
  private final Device device;
  private final Roads roads;
  private final List<Leg> legs = new ArrayList<>();
  private int node;
  private long freeMillis;
  private int trips;

  /** A way it drives from an instant on. */
  private record Leg(long fromMillis, Route road) {}

  TripCar(String id, String carrier, Device device, Roads roads, int node, long fromMillis) {
    this.id = id;
    this.carrier = carrier;
    this.device = device;
    this.roads = roads;
    this.node = node;
    this.freeMillis = fromMillis;
    legs.add(new Leg(fromMillis, roads.between(node, node)));
  }

  long freeMillis() {
    return freeMillis;
  }

  /** Drives there, waits, takes the person on, drives on; says so when it comes to it. */
  void take(Simulation<Day> simulation, Trip trip) {
    Tour tour = new Tour(id + "-K" + ++trips, carrier, id);
    Route there = roads.between(node, trip.from());
    long leaves = Math.max(freeMillis, trip.pickUpMillis() - AHEAD_MILLIS - drivingMillis(there));
    trip.say(simulation, leaves, DeliveryEventType.ORDER_DISPATCHED, device, tour);
    long atDoor = drive(leaves, there, trip.from());
    trip.say(simulation, atDoor, DeliveryEventType.ORDER_AT_GATE, device, tour);
    if (trip.fate() == Trip.Fate.NOBODY_THERE) {
      freeMillis = atDoor + WAITS_MILLIS;
      long failed = freeMillis - DayTimes.SECOND;
      trip.say(simulation, failed, DeliveryEventType.ORDER_FAILED, device, tour);
      trip.say(simulation, freeMillis, DeliveryEventType.ORDER_RETURNED, device, tour);
      return;
    }
    long boarded = Math.max(atDoor, trip.pickUpMillis()) + BOARDING_MILLIS;
    freeMillis = drive(boarded, roads.between(node, trip.to()), trip.to());
    trip.say(simulation, freeMillis, DeliveryEventType.ORDER_DELIVERED, device, tour);
  }

  private long drive(long fromMillis, Route road, int goal) {
    legs.add(new Leg(fromMillis, road));
    node = goal;
    return fromMillis + drivingMillis(road);
  }

  private static long drivingMillis(Route road) {
    return 1 + (long) (1000 * road.metres() / METRES_PER_SECOND);
  }

  /** Tells where it is, over and over. */
  void report(Simulation<Day> simulation, long atMillis, long toMillis) {
    if (atMillis < toMillis) {
      OperationsDesk.schedule(
          simulation,
          atMillis,
          s -> {
            sayPosition(s);
            report(s, atMillis + REPORT_MILLIS, toMillis);
          });
    }
  }

  private void sayPosition(Simulation<Day> simulation) {
    Facts facts = simulation.model().facts();
    if (facts.wanted()) {
      Position at = position(simulation.nowMillis());
      DeliveryEvent event =
          facts
              .delivery(DeliveryEventType.VEHICLE_POSITION, device, simulation.nowMillis())
              .vehicle(id)
              .carrier(carrier)
              .lon(Vehicle.rounded(at.lon(), 1e6))
              .lat(Vehicle.rounded(at.lat(), 1e6))
              .heading(Vehicle.rounded(at.headingDegrees(), 10) % 360)
              .build();
      facts.say(event);
    }
  }

  private Position position(long nowMillis) {
    Leg current = legs.get(0);
    for (Leg leg : legs) {
      if (leg.fromMillis() <= nowMillis) {
        current = leg;
      }
    }
    return current.road().at((nowMillis - current.fromMillis()) / 1000.0 * METRES_PER_SECOND);
  }
}
