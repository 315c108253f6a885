package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.guatu.simulators.kernel.Forkable;

/** The state of all deliveries: what waits at the bases, where the vehicles are, what has ended. */
final class Deliveries implements Forkable<Deliveries> {
  private final List<Destination> destinations;
  private final OrderMaker maker;
  private final Device desk;
  private final List<Base> bases;
  private final List<Vehicle> vehicles;
  private final BitSet ended;
  private final int[] selfTests;
  private int placed;

  Deliveries(
      List<Destination> destinations,
      OrderMaker maker,
      Device desk,
      List<Base> bases,
      List<Vehicle> vehicles) {
    this(destinations, maker, desk, bases, vehicles, new BitSet(), new int[destinations.size()]);
  }

  private Deliveries(
      List<Destination> destinations,
      OrderMaker maker,
      Device desk,
      List<Base> bases,
      List<Vehicle> vehicles,
      BitSet ended,
      int[] selfTests) {
    this.destinations = destinations;
    this.maker = maker;
    this.desk = desk;
    this.bases = bases;
    this.vehicles = vehicles;
    this.ended = ended;
    this.selfTests = selfTests;
  }

  Destination destination(int index) {
    return destinations.get(index);
  }

  List<Destination> destinations() {
    return destinations;
  }

  OrderMaker maker() {
    return maker;
  }

  /** The order system's server. */
  Device desk() {
    return desk;
  }

  Base base(int index) {
    return bases.get(index);
  }

  List<Vehicle> vehicles() {
    return vehicles;
  }

  Vehicle vehicle(int index) {
    return vehicles.get(index);
  }

  /** The base an order is carried from. */
  Base baseOf(Order order) {
    Destination destination = destinations.get(order.destination());
    return bases.get(destination.baseFor(BaseKind.of(order.need())));
  }

  int nextNumber() {
    return placed++;
  }

  int placed() {
    return placed;
  }

  void end(Order order) {
    ended.set(order.number());
  }

  boolean ended(Order order) {
    return ended.get(order.number());
  }

  /** A household behind that gate has reported the result of its antigen test. */
  void selfTested(int destination) {
    selfTests[destination]++;
  }

  /** Households behind that gate that have reported theirs. */
  int selfTests(int destination) {
    return selfTests[destination];
  }

  int endedCount() {
    return ended.cardinality();
  }

  @Override
  public Deliveries fork() {
    List<Base> baseForks = new ArrayList<>();
    bases.forEach(base -> baseForks.add(base.fork()));
    List<Vehicle> vehicleForks = new ArrayList<>();
    vehicles.forEach(vehicle -> vehicleForks.add(vehicle.fork()));
    Deliveries copy =
        new Deliveries(
            destinations,
            maker,
            desk,
            baseForks,
            vehicleForks,
            (BitSet) ended.clone(),
            selfTests.clone());
    copy.placed = placed;
    return copy;
  }
}
