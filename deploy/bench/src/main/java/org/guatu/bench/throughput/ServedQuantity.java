package org.guatu.bench.throughput;

import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.QuantityKind;

/** The one quantity of the work, behind the two that every stream has. */
enum ServedQuantity implements Quantity {
  EVENTS(QuantityKind.LEAF_COUNT),
  BY_RULE(QuantityKind.LEAF_COUNT),
  SERVED(QuantityKind.COUNT);

  private final QuantityKind kind;

  ServedQuantity(QuantityKind kind) {
    this.kind = kind;
  }

  @Override
  public QuantityKind kind() {
    return kind;
  }
}
