package org.guatu.pipeline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.contract.event.DeliveryEventType.ORDER_ACCEPTED;
import static org.guatu.contract.event.DeliveryEventType.ORDER_AT_GATE;
import static org.guatu.contract.event.DeliveryEventType.ORDER_CANCELLED;
import static org.guatu.contract.event.DeliveryEventType.ORDER_DELIVERED;
import static org.guatu.contract.event.DeliveryEventType.ORDER_PLACED;
import static org.guatu.pipeline.delivery.DeliveryQuantity.BY_RULE;
import static org.guatu.pipeline.delivery.DeliveryQuantity.MEDICINE_DUE_24H;
import static org.guatu.pipeline.delivery.DeliveryQuantity.OVERDUE;
import static org.guatu.pipeline.delivery.DeliveryQuantity.OVERDUE_30M;
import static org.guatu.pipeline.delivery.DeliveryQuantity.TRIPS_UNASSIGNED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Quantity;
import org.junit.jupiter.api.Test;

/** What presses, and how long orders took. The window is 10:30 to 12:30. */
final class OrderClockTest {
  private static final Leaf LEAF = new Leaf("310117101", "any");

  private int ids;

  private static long at(String time) {
    return Instant.parse("2026-03-02T" + time + "Z").toEpochMilli();
  }

  private DeliveryEvent event(NeedType need, DeliveryEventType type, String time) {
    return DeliveryEvent.of(type, "app", "e" + ids++, at(time))
        .order("O1")
        .need(need)
        .windowStartMillis(at("10:30:00"))
        .windowEndMillis(at("12:30:00"))
        .build();
  }

  /** What changes when, as day, hour and minute. */
  private static Map<String, Long> amounts(Quantity quantity, DeliveryEvent... events) {
    Contributions out = new Contributions();
    new OrderClock(new OrderHistory(List.of(events))).decideMinutes(LEAF, out);
    Map<String, Long> amounts = new TreeMap<>();
    out.forEach(
        (slot, amount) -> {
          if (slot.quantity() == quantity.ordinal()) {
            String minute = Instant.ofEpochMilli(slot.minuteMillis()).toString().substring(8, 16);
            amounts.put(minute, amount);
          }
        });
    return amounts;
  }

  @Test
  void isOverdueFromTheEndOfItsWindowToItsOwn() {
    DeliveryEvent placed = event(NeedType.MEAL, ORDER_PLACED, "09:00:00");
    assertThat(amounts(OVERDUE, placed)).isEqualTo(Map.of("02T12:30", 1L));
    assertThat(amounts(OVERDUE_30M, placed)).isEqualTo(Map.of("02T13:00", 1L));
    assertThat(amounts(BY_RULE, placed)).isEqualTo(Map.of("02T12:30", 1L, "02T13:00", 1L));
    DeliveryEvent soonAfter = event(NeedType.MEAL, ORDER_DELIVERED, "12:45:00");
    assertThat(amounts(OVERDUE, placed, soonAfter))
        .isEqualTo(Map.of("02T12:30", 1L, "02T12:45", -1L));
    assertThat(amounts(OVERDUE_30M, placed, soonAfter)).isEmpty();
    DeliveryEvent sameMinute = event(NeedType.MEAL, ORDER_CANCELLED, "12:30:59");
    assertThat(amounts(BY_RULE, placed, sameMinute)).isEmpty();
  }

  @Test
  void whatIsPlacedAfterItsWindowIsOverdueAtOnce() {
    DeliveryEvent placed = event(NeedType.MEAL, ORDER_PLACED, "12:50:00");
    assertThat(amounts(OVERDUE, placed)).isEqualTo(Map.of("02T12:50", 1L));
    assertThat(amounts(OVERDUE_30M, placed)).isEqualTo(Map.of("02T13:00", 1L));
    DeliveryEvent before = event(NeedType.MEAL, ORDER_DELIVERED, "12:40:00");
    assertThat(amounts(OVERDUE, before, placed)).isEmpty();
  }

  @Test
  void medicinePressesADayBeforeItIsPromised() {
    DeliveryEvent placed =
        event(NeedType.MEDICINE, ORDER_PLACED, "09:00:00").toBuilder()
            .occurredAtMillis(at("09:00:00") - 24 * 3_600_000)
            .build();
    assertThat(amounts(MEDICINE_DUE_24H, placed)).isEqualTo(Map.of("01T12:30", 1L));
    DeliveryEvent today = event(NeedType.MEDICINE, ORDER_PLACED, "09:00:00");
    DeliveryEvent delivered = event(NeedType.MEDICINE, ORDER_DELIVERED, "13:00:00");
    assertThat(amounts(MEDICINE_DUE_24H, today, delivered))
        .isEqualTo(Map.of("02T09:00", 1L, "02T13:00", -1L));
    assertThat(amounts(MEDICINE_DUE_24H, event(NeedType.MEAL, ORDER_PLACED, "09:00:00"))).isEmpty();
  }

  @Test
  void aTripIsToBeTakenOnTwoHoursBeforeItBegins() {
    DeliveryEvent placed = event(NeedType.TRANSPORT, ORDER_PLACED, "07:00:00");
    assertThat(amounts(TRIPS_UNASSIGNED, placed)).isEqualTo(Map.of("02T08:30", 1L));
    assertThat(
            amounts(
                TRIPS_UNASSIGNED, placed, event(NeedType.TRANSPORT, ORDER_ACCEPTED, "08:40:00")))
        .isEqualTo(Map.of("02T08:30", 1L, "02T08:40", -1L));
    assertThat(
            amounts(
                TRIPS_UNASSIGNED, placed, event(NeedType.TRANSPORT, ORDER_CANCELLED, "08:00:00")))
        .isEmpty();
    assertThat(amounts(TRIPS_UNASSIGNED, event(NeedType.PARCEL, ORDER_PLACED, "07:00:00")))
        .isEmpty();
  }

  @Test
  void aTripWithoutATimeIsToBeTakenOnAtOnce() {
    DeliveryEvent placed =
        event(NeedType.TRANSFER, ORDER_PLACED, "07:00:00").toBuilder()
            .windowStartMillis(-1)
            .windowEndMillis(-1)
            .build();
    assertThat(amounts(TRIPS_UNASSIGNED, placed)).isEqualTo(Map.of("02T07:00", 1L));
  }

  @Test
  void spansAreNeverNegative() {
    OrderHistory order =
        new OrderHistory(
            List.of(
                event(NeedType.TRANSFER, ORDER_PLACED, "09:00:00"),
                event(NeedType.TRANSFER, ORDER_DELIVERED, "09:40:00"),
                event(NeedType.TRANSFER, ORDER_AT_GATE, "09:50:00")));
    assertThat(OrderSpan.TURNAROUND.of(order)).isNotNull();
    assertThat(OrderSpan.GATE_TO_DOOR.of(order)).isNull();
    assertThat(OrderSpan.PICKUP.of(order))
        .isEqualTo(new OrderSpan.Taken(order.events().get(2), 50 * 60_000));
  }
}
