package org.guatu.pipeline.delivery;

import java.util.List;
import java.util.function.Predicate;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * One order as its events tell it. What an order is (its area, need and window) stands in its
 * placed event, or where that is silent or missing, in the earliest one that says it.
 *
 * @param events not empty, in order of (event time, source, id)
 */
record OrderHistory(List<DeliveryEvent> events) {
  /** Whether events of the type are about an order. */
  static boolean concerns(DeliveryEventType type) {
    return switch (type) {
      case ORDER_PLACED,
          ORDER_ACCEPTED,
          ORDER_PACKED,
          ORDER_DISPATCHED,
          ORDER_AT_GATE,
          ORDER_DISINFECTED,
          ORDER_BUILDING_DROP,
          ORDER_DELIVERED,
          ORDER_FAILED,
          ORDER_RETRIED,
          ORDER_RETURNED,
          ORDER_CANCELLED ->
          true;
      case DELIVERED_OBSERVED, VEHICLE_POSITION, DEVICE_HEARTBEAT -> false;
    };
  }

  static long minute(DeliveryEvent event) {
    return Window.minuteOf(event.eventTimeMillis());
  }

  @Nullable DeliveryEvent placed() {
    return earliest(event -> event.type() == DeliveryEventType.ORDER_PLACED);
  }

  @Nullable DeliveryEvent delivered() {
    return earliest(event -> event.type() == DeliveryEventType.ORDER_DELIVERED);
  }

  @Nullable DeliveryEvent ended() {
    return earliest(OrderHistory::ends);
  }

  @Nullable DeliveryEvent atGate() {
    return earliest(event -> event.type() == DeliveryEventType.ORDER_AT_GATE);
  }

  /** What took it away from the gate it reached at {@code gate}. */
  @Nullable DeliveryEvent leftGate(DeliveryEvent gate) {
    return earliest(
        event ->
            event.eventTimeMillis() >= gate.eventTimeMillis()
                && (event.type() == DeliveryEventType.ORDER_BUILDING_DROP || ends(event)));
  }

  private static boolean ends(DeliveryEvent event) {
    return event.type() == DeliveryEventType.ORDER_DELIVERED
        || event.type() == DeliveryEventType.ORDER_RETURNED
        || event.type() == DeliveryEventType.ORDER_CANCELLED;
  }

  /** The event its area is taken from; any one, if none names an area. */
  DeliveryEvent areaSource() {
    DeliveryEvent source = saying(event -> event.area() != null);
    return source == null ? events.get(0) : source;
  }

  @Nullable NeedType need() {
    DeliveryEvent source = saying(event -> event.need() != null);
    return source == null ? null : source.need();
  }

  /** Whether it is a person to be taken somewhere. */
  boolean trip() {
    return need() == NeedType.TRANSPORT || need() == NeedType.TRANSFER;
  }

  /** The first that anybody but who placed it did about it. */
  @Nullable DeliveryEvent takenOn() {
    return earliest(event -> event.type() != DeliveryEventType.ORDER_PLACED);
  }

  /** The event its window is taken from; null where it has none. */
  @Nullable DeliveryEvent windowSource() {
    return saying(event -> event.windowEndMillis() >= 0);
  }

  /** The event its round is taken from. */
  DeliveryEvent roundSource() {
    DeliveryEvent placed = placed();
    return placed == null ? events.get(0) : placed;
  }

  /** When and how it was due; null where it never was. */
  @Nullable Promise promise() {
    DeliveryEvent placed = placed();
    DeliveryEvent source = windowSource();
    if (placed == null || source == null) {
      return null;
    }
    long end = source.windowEndMillis();
    boolean cancelled =
        earliest(
                event ->
                    event.type() == DeliveryEventType.ORDER_CANCELLED
                        && event.eventTimeMillis() < end)
            != null;
    if (cancelled) {
      return null;
    }
    long minute = Math.max(Window.minuteOf(end), minute(placed));
    return new Promise(source.windowStartMillis(), end, minute);
  }

  private @Nullable DeliveryEvent saying(Predicate<DeliveryEvent> something) {
    DeliveryEvent placed = placed();
    return placed != null && something.test(placed) ? placed : earliest(something);
  }

  private @Nullable DeliveryEvent earliest(Predicate<DeliveryEvent> wanted) {
    for (DeliveryEvent event : events) {
      if (wanted.test(event)) {
        return event;
      }
    }
    return null;
  }

  /**
   * The window an order was promised in.
   *
   * @param startMillis earliest delivery, -1 where any time before the end will do
   * @param endMillis latest delivery
   * @param minuteMillis the minute in which it counts as due
   */
  record Promise(long startMillis, long endMillis, long minuteMillis) {
    boolean early(DeliveryEvent delivered) {
      return delivered.eventTimeMillis() < startMillis;
    }

    boolean onTime(DeliveryEvent delivered) {
      return !early(delivered) && delivered.eventTimeMillis() <= endMillis;
    }
  }
}
