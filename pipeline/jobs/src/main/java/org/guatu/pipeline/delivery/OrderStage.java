package org.guatu.pipeline.delivery;

import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.metric.Figure;
import org.jspecify.annotations.Nullable;

/** What an order goes through before its first attempt, in this order; it may skip any. */
enum OrderStage {
  PLACED(
      DeliveryEventType.ORDER_PLACED,
      DeliveryQuantity.LEFT_PLACED,
      DeliveryQuantity.STOOD_PLACED_MILLIS,
      Figure.DWELL_PLACED_MINUTES),
  ACCEPTED(
      DeliveryEventType.ORDER_ACCEPTED,
      DeliveryQuantity.LEFT_ACCEPTED,
      DeliveryQuantity.STOOD_ACCEPTED_MILLIS,
      Figure.DWELL_ACCEPTED_MINUTES),
  PACKED(
      DeliveryEventType.ORDER_PACKED,
      DeliveryQuantity.LEFT_PACKED,
      DeliveryQuantity.STOOD_PACKED_MILLIS,
      Figure.DWELL_PACKED_MINUTES),
  DISPATCHED(
      DeliveryEventType.ORDER_DISPATCHED,
      DeliveryQuantity.LEFT_DISPATCHED,
      DeliveryQuantity.STOOD_DISPATCHED_MILLIS,
      Figure.DWELL_DISPATCHED_MINUTES),
  AT_GATE(
      DeliveryEventType.ORDER_AT_GATE,
      DeliveryQuantity.LEFT_AT_GATE,
      DeliveryQuantity.STOOD_AT_GATE_MILLIS,
      Figure.DWELL_AT_GATE_MINUTES),
  DISINFECTED(
      DeliveryEventType.ORDER_DISINFECTED,
      DeliveryQuantity.LEFT_DISINFECTED,
      DeliveryQuantity.STOOD_DISINFECTED_MILLIS,
      Figure.DWELL_DISINFECTED_MINUTES),
  BUILDING_DROP(
      DeliveryEventType.ORDER_BUILDING_DROP,
      DeliveryQuantity.LEFT_BUILDING_DROP,
      DeliveryQuantity.STOOD_BUILDING_DROP_MILLIS,
      Figure.DWELL_BUILDING_DROP_MINUTES);

  private final DeliveryEventType entry;
  private final DeliveryQuantity left;
  private final DeliveryQuantity stoodMillis;
  private final Figure dwell;

  OrderStage(
      DeliveryEventType entry, DeliveryQuantity left, DeliveryQuantity stoodMillis, Figure dwell) {
    this.entry = entry;
    this.left = left;
    this.stoodMillis = stoodMillis;
    this.dwell = dwell;
  }

  /** The stage that an event of the type begins; null for none. */
  static @Nullable OrderStage begunBy(DeliveryEventType type) {
    for (OrderStage stage : values()) {
      if (stage.entry == type) {
        return stage;
      }
    }
    return null;
  }

  /** Orders that left it. */
  DeliveryQuantity left() {
    return left;
  }

  /** How long they had stood in it, in milliseconds. */
  DeliveryQuantity stoodMillis() {
    return stoodMillis;
  }

  /** The mean of that. */
  Figure dwell() {
    return dwell;
  }
}
