package org.guatu.pipeline.delivery;

import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.QuantityKind;

/** What a vehicle keeps by minute. Constants are only ever added at the end. */
public enum VehicleQuantity implements Quantity {
  EVENTS(QuantityKind.LEAF_COUNT),
  BY_RULE(QuantityKind.LEAF_COUNT),
  /**
   * Bits of the last longitude of the minute. Bits add up like any long, and are right since one
   * position alone contributes them.
   */
  LONGITUDE_BITS(QuantityKind.LEAF_COUNT),
  LATITUDE_BITS(QuantityKind.LEAF_COUNT),
  HEADING_BITS(QuantityKind.LEAF_COUNT);

  private final QuantityKind kind;

  VehicleQuantity(QuantityKind kind) {
    this.kind = kind;
  }

  @Override
  public QuantityKind kind() {
    return kind;
  }
}
