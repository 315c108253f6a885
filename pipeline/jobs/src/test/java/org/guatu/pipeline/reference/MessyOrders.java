package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.jspecify.annotations.Nullable;

/**
 * A few dozen orders and two vehicles. All events of an order name one area and need, and the first
 * of them by time may be corrected to another area: that moves the order from its first minute on,
 * so no minute that is final. Only one placed for the first time after other steps may move it out
 * of those.
 */
final class MessyOrders {
  private final MessyEvents messy;

  MessyOrders(MessyEvents messy) {
    this.messy = messy;
  }

  void emit() {
    for (int i = 0; i < 40; i++) {
      order("O" + i);
    }
    for (int i = 0; i < 60; i++) {
      String vehicle = "V" + messy.random().nextInt(2);
      emit(
          builder(DeliveryEventType.VEHICLE_POSITION, messy.anyTime())
              .vehicle(vehicle)
              .lon(121 + messy.random().nextDouble())
              .lat(31)
              .build());
    }
    for (int i = 0; i < 6; i++) {
      emit(
          builder(DeliveryEventType.DELIVERED_OBSERVED, messy.anyTime())
              .area(messy.any(MessySite.SENT_AREAS))
              .need(NeedType.MEAL)
              .count(i)
              .build());
      emit(builder(DeliveryEventType.DEVICE_HEARTBEAT, messy.anyTime()).device("d").build());
    }
  }

  private void order(String order) {
    long placed = messy.anyTime();
    String area = messy.chance(0.1) ? null : messy.any(MessySite.SENT_AREAS);
    NeedType need = messy.chance(0.05) ? null : messy.any(List.of(NeedType.values()));
    long windowStart = placed + messy.random().nextLong(-MessyEvents.HOUR, 3 * MessyEvents.HOUR);
    // Some are promised for the next day.
    windowStart += windowStart % 4 == 0 ? 22 * MessyEvents.HOUR : 0;
    long windowEnd = windowStart + messy.random().nextLong(1, 2 * MessyEvents.HOUR);
    boolean windowed = messy.chance(0.85);
    List<DeliveryEvent> events = new ArrayList<>();
    long at = placed;
    for (DeliveryEventType type : course()) {
      events.add(
          builder(type, at)
              .order(order)
              .area(messy.moved(area))
              .need(need)
              .windowStartMillis(windowed && messy.chance(0.9) ? windowStart : -1)
              .windowEndMillis(windowed ? windowEnd : -1)
              .build());
      at += messy.random().nextLong(1, 45 * MessyEvents.MINUTE);
    }
    for (DeliveryEvent event : events) {
      emit(event, event.equals(events.get(0)));
    }
  }

  /** What happens to one order, in order; nearly every step may be missing or come twice. */
  private List<DeliveryEventType> course() {
    List<DeliveryEventType> course = new ArrayList<>();
    add(course, 0.95, DeliveryEventType.ORDER_PLACED);
    add(course, 0.3, DeliveryEventType.ORDER_ACCEPTED);
    add(course, 0.3, DeliveryEventType.ORDER_PACKED);
    add(course, 0.3, DeliveryEventType.ORDER_DISPATCHED);
    add(course, 0.05, DeliveryEventType.ORDER_ACCEPTED);
    add(course, 0.1, DeliveryEventType.ORDER_CANCELLED);
    add(course, 0.6, DeliveryEventType.ORDER_AT_GATE);
    add(course, 0.3, DeliveryEventType.ORDER_DISINFECTED);
    add(course, 0.3, DeliveryEventType.ORDER_BUILDING_DROP);
    add(course, 0.2, DeliveryEventType.ORDER_FAILED);
    add(course, 0.1, DeliveryEventType.ORDER_FAILED);
    add(course, 0.2, DeliveryEventType.ORDER_RETRIED);
    add(course, 0.1, DeliveryEventType.ORDER_AT_GATE);
    add(course, 0.7, DeliveryEventType.ORDER_DELIVERED);
    add(course, 0.1, DeliveryEventType.ORDER_DELIVERED);
    add(course, 0.1, DeliveryEventType.ORDER_RETURNED);
    add(course, 0.05, DeliveryEventType.ORDER_CANCELLED);
    add(course, 0.03, DeliveryEventType.ORDER_PLACED);
    if (course.isEmpty()) {
      course.add(DeliveryEventType.ORDER_FAILED);
    }
    return course;
  }

  private void add(List<DeliveryEventType> course, double chance, DeliveryEventType type) {
    if (messy.chance(chance)) {
      course.add(type);
    }
  }

  private DeliveryEvent.Builder builder(DeliveryEventType type, long at) {
    return DeliveryEvent.of(type, "courier-" + messy.random().nextInt(2), messy.id(), at)
        .receivedAtMillis(at + messy.delay())
        .round(messy.chance(0.5) ? MessySite.ROUND : null);
  }

  private void emit(DeliveryEvent event) {
    emit(event, false);
  }

  private void emit(DeliveryEvent event, boolean first) {
    messy.emit(event);
    DeliveryEvent standing = event;
    while (messy.chance(0.08)) {
      standing = correction(standing, first);
      messy.emit(standing);
    }
  }

  private DeliveryEvent correction(DeliveryEvent of, boolean first) {
    long shift = messy.random().nextLong(10 * MessyEvents.MINUTE);
    long occurred = of.occurredAtMillis() + (first ? -shift : shift);
    DeliveryEvent.Builder builder =
        of.toBuilder()
            .key(of.source(), messy.id())
            .corrects(of.key())
            .occurredAtMillis(occurred)
            .receivedAtMillis(messy.correctedAt(of, occurred));
    if (first && messy.chance(0.5)) {
      builder.area(anotherArea(of.area()));
    }
    return builder.build();
  }

  private @Nullable String anotherArea(@Nullable String area) {
    return area == null ? null : messy.any(MessySite.SENT_AREAS);
  }
}
