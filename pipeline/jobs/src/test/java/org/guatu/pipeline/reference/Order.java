package org.guatu.pipeline.reference;

import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** One order as its events tell it; they are sorted, earliest first. */
final class Order {
  final @Nullable DeliveryEvent placed;
  final @Nullable DeliveryEvent ended;
  final @Nullable DeliveryEvent delivered;
  final String area;
  final boolean unlocated;
  final String need;
  final String round;
  private final @Nullable DeliveryEvent windowFrom;
  private final List<DeliveryEvent> events;

  Order(List<DeliveryEvent> events, Geography geography) {
    this.events = events;
    placed = earliest(events, DeliveryEventType.ORDER_PLACED);
    delivered = earliest(events, DeliveryEventType.ORDER_DELIVERED);
    ended = events.stream().filter(event -> ends(event.type())).findFirst().orElse(null);
    DeliveryEvent areaFrom = placed;
    DeliveryEvent needFrom = placed;
    DeliveryEvent window = placed;
    for (DeliveryEvent event : events) {
      if (areaFrom == null || areaFrom.area() == null) {
        areaFrom = event;
      }
      if (needFrom == null || needFrom.need() == null) {
        needFrom = event;
      }
      if (window == null || window.windowEndMillis() < 0) {
        window = event;
      }
    }
    windowFrom = window;
    DeliveryEvent first = events.get(0);
    long at = areaFrom == null ? first.eventTimeMillis() : areaFrom.eventTimeMillis();
    String code = areaFrom == null ? null : areaFrom.area();
    area = geography.resolve(code, at);
    unlocated = geography.unlocated(code, at);
    need = needFrom == null || needFrom.need() == null ? "" : needFrom.need().wire();
    round = geography.round(placed == null ? first : placed);
  }

  static @Nullable DeliveryEvent earliest(List<DeliveryEvent> events, DeliveryEventType type) {
    return events.stream().filter(event -> event.type() == type).findFirst().orElse(null);
  }

  static boolean ends(DeliveryEventType type) {
    return type == DeliveryEventType.ORDER_DELIVERED
        || type == DeliveryEventType.ORDER_RETURNED
        || type == DeliveryEventType.ORDER_CANCELLED;
  }

  boolean due() {
    return placed != null && windowEnd() >= 0 && !cancelledBefore(windowEnd());
  }

  long dueMinute() {
    long placedAt = placed == null ? 0 : placed.eventTimeMillis();
    return Math.max(Window.minuteOf(windowEnd()), Window.minuteOf(placedAt));
  }

  boolean early() {
    return delivered != null && delivered.eventTimeMillis() < windowStart();
  }

  boolean onTime() {
    return delivered != null && !early() && delivered.eventTimeMillis() <= windowEnd();
  }

  long windowStart() {
    return windowFrom == null ? -1 : windowFrom.windowStartMillis();
  }

  long windowEnd() {
    return windowFrom == null ? -1 : windowFrom.windowEndMillis();
  }

  private boolean cancelledBefore(long end) {
    return events.stream()
        .anyMatch(
            event ->
                event.type() == DeliveryEventType.ORDER_CANCELLED && event.eventTimeMillis() < end);
  }
}
