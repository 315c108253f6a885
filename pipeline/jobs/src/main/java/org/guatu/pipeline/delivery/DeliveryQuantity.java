package org.guatu.pipeline.delivery;

import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.QuantityKind;

/** What the delivery figures are derived from. Constants are only ever added at the end. */
public enum DeliveryQuantity implements Quantity {
  /** Events of orders, observed totals, positions of vehicles. */
  EVENTS(QuantityKind.LEAF_COUNT),
  /** Orders due. */
  BY_RULE(QuantityKind.LEAF_COUNT),
  PLACED(QuantityKind.COUNT),
  DELIVERED(QuantityKind.COUNT),
  FAILED(QuantityKind.COUNT),
  DUE(QuantityKind.COUNT),
  /** Of the due, those delivered before their window. */
  DUE_EARLY(QuantityKind.COUNT),
  /** Of the due, those delivered within their window. */
  DUE_ON_TIME(QuantityKind.COUNT),
  /** Orders placed whose area code is not known in full. */
  UNLOCATED(QuantityKind.COUNT),
  /** Orders whose levels count at the leaf. */
  ORDERS_KNOWN(QuantityKind.KNOWING),
  OPEN(QuantityKind.LEVEL),
  AT_GATE(QuantityKind.LEVEL),
  /** Open orders by the minute they were placed in. */
  BACKLOG(QuantityKind.LEVEL_HISTOGRAM),
  /** Above 0 at a leaf that is a vehicle, and not orders of an area and need. */
  VEHICLE(QuantityKind.LEAF_LEVEL),
  /**
   * Bits of the last longitude of the minute. Bits add up like any long, and are right since one
   * position alone contributes them.
   */
  LONGITUDE_BITS(QuantityKind.LEAF_COUNT),
  LATITUDE_BITS(QuantityKind.LEAF_COUNT),
  HEADING_BITS(QuantityKind.LEAF_COUNT),
  REPORTED_DELIVERED(QuantityKind.COUNT),
  /** Open orders for medicine by the minute they were placed in. */
  MEDICINE_BACKLOG(QuantityKind.LEVEL_HISTOGRAM),
  /** Orders whose first attempt ended. */
  FIRST_ATTEMPTS(QuantityKind.COUNT),
  /** Of them, those delivered by it. */
  FIRST_ATTEMPTS_DELIVERED(QuantityKind.COUNT),
  /** Orders that left a stage, and how long they had stood in it: so of each stage. */
  LEFT_PLACED(QuantityKind.COUNT),
  STOOD_PLACED_MILLIS(QuantityKind.COUNT),
  LEFT_ACCEPTED(QuantityKind.COUNT),
  STOOD_ACCEPTED_MILLIS(QuantityKind.COUNT),
  LEFT_PACKED(QuantityKind.COUNT),
  STOOD_PACKED_MILLIS(QuantityKind.COUNT),
  LEFT_DISPATCHED(QuantityKind.COUNT),
  STOOD_DISPATCHED_MILLIS(QuantityKind.COUNT),
  LEFT_AT_GATE(QuantityKind.COUNT),
  STOOD_AT_GATE_MILLIS(QuantityKind.COUNT),
  LEFT_DISINFECTED(QuantityKind.COUNT),
  STOOD_DISINFECTED_MILLIS(QuantityKind.COUNT),
  LEFT_BUILDING_DROP(QuantityKind.COUNT),
  STOOD_BUILDING_DROP_MILLIS(QuantityKind.COUNT),
  /** Open orders whose window has ended. */
  OVERDUE(QuantityKind.LEVEL),
  /** Those of which it ended more than 30 minutes ago. */
  OVERDUE_30M(QuantityKind.LEVEL),
  /** Orders that took a span of their way, and how long they took: so of each span. */
  TURNAROUNDS(QuantityKind.COUNT),
  TURNAROUND_MILLIS(QuantityKind.COUNT),
  GATE_TO_DOORS(QuantityKind.COUNT),
  GATE_TO_DOOR_MILLIS(QuantityKind.COUNT),
  PICKUPS(QuantityKind.COUNT),
  PICKUP_MILLIS(QuantityKind.COUNT),
  /** Orders for transport and transfer whose levels count at the leaf. */
  TRIPS_KNOWN(QuantityKind.KNOWING),
  TRIPS_UNASSIGNED(QuantityKind.LEVEL),
  /** Orders for medicine whose levels count at the leaf. */
  MEDICINE_KNOWN(QuantityKind.KNOWING),
  /** Open orders for medicine whose window ends in less than 24 hours, or has ended. */
  MEDICINE_DUE_24H(QuantityKind.LEVEL);

  private final QuantityKind kind;

  DeliveryQuantity(QuantityKind kind) {
    this.kind = kind;
  }

  @Override
  public QuantityKind kind() {
    return kind;
  }
}
