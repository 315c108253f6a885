package org.guatu.pipeline.delivery;

import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.metric.Figure;
import org.jspecify.annotations.Nullable;

/** A part of an order's way whose length is told when it is over. */
enum OrderSpan {
  /** From placed to delivered. */
  TURNAROUND(
      DeliveryQuantity.TURNAROUNDS, DeliveryQuantity.TURNAROUND_MILLIS, Figure.TURNAROUND_MINUTES),
  /** From the gate to delivered. */
  GATE_TO_DOOR(
      DeliveryQuantity.GATE_TO_DOORS,
      DeliveryQuantity.GATE_TO_DOOR_MILLIS,
      Figure.GATE_TO_DOOR_MINUTES),
  /** Of a trip: from placed to picked up. */
  PICKUP(DeliveryQuantity.PICKUPS, DeliveryQuantity.PICKUP_MILLIS, Figure.PICKUP_MINUTES);

  private final DeliveryQuantity orders;
  private final DeliveryQuantity millis;
  private final Figure mean;

  OrderSpan(DeliveryQuantity orders, DeliveryQuantity millis, Figure mean) {
    this.orders = orders;
    this.millis = millis;
    this.mean = mean;
  }

  /**
   * The span of one order.
   *
   * @param end what it was over with
   */
  record Taken(DeliveryEvent end, long millis) {}

  /** What an order took; null while it has not, or where it would end before it began. */
  @Nullable Taken of(OrderHistory order) {
    DeliveryEvent begin =
        switch (this) {
          case TURNAROUND, PICKUP -> order.placed();
          case GATE_TO_DOOR -> order.atGate();
        };
    DeliveryEvent end =
        switch (this) {
          case TURNAROUND, GATE_TO_DOOR -> order.delivered();
          case PICKUP -> order.trip() ? order.atGate() : null;
        };
    if (begin == null || end == null || end.eventTimeMillis() < begin.eventTimeMillis()) {
      return null;
    }
    return new Taken(end, end.eventTimeMillis() - begin.eventTimeMillis());
  }

  /** Orders that took it. */
  DeliveryQuantity orders() {
    return orders;
  }

  /** How long they took, in milliseconds. */
  DeliveryQuantity millis() {
    return millis;
  }

  /** The mean of that. */
  Figure mean() {
    return mean;
  }
}
