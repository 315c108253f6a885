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
  MEDICINE_BACKLOG(QuantityKind.LEVEL_HISTOGRAM);

  private final QuantityKind kind;

  DeliveryQuantity(QuantityKind kind) {
    this.kind = kind;
  }

  @Override
  public QuantityKind kind() {
    return kind;
  }
}
