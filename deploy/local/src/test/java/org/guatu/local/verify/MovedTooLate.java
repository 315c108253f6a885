package org.guatu.local.verify;

import java.time.Instant;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;

/** Orders, a call and a ticket of which it is told where they belong when a minute is final. */
public final class MovedTooLate {
  public static final long LATENESS_MILLIS = 5 * 60_000;

  private static final String AREA = "310117101";

  private MovedTooLate() {}

  public static Registry registry() {
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "test",
        "UTC",
        List.of(new Area(AREA, AreaKind.SUBDISTRICT, LocalName.same("x"), 0, 0, 121, 31, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public static List<Event> events() {
    return List.of(
        order(DeliveryEventType.ORDER_PLACED, "o1", "10:00:00").build(),
        order(DeliveryEventType.ORDER_ACCEPTED, "o1", "10:20:00")
            .area(AREA)
            .need(NeedType.MEAL)
            .windowStartMillis(at("10:05:00"))
            .windowEndMillis(at("10:10:00"))
            .build(),
        order(DeliveryEventType.ORDER_PLACED, "o2", "10:20:05").build(),
        // Delivered by mistake, and corrected when that was all but final; then delivered.
        order(DeliveryEventType.ORDER_PLACED, "o3", "10:21:00").area("999").build(),
        order(DeliveryEventType.ORDER_DELIVERED, "o3", "10:22:00").build(),
        DeliveryEvent.of(DeliveryEventType.ORDER_AT_GATE, "shop", "c1", at("10:22:00"))
            .order("o3")
            .area(AREA)
            .corrects(new EventKey("shop", "o3orderDelivered"))
            .receivedAtMillis(at("10:28:09"))
            .build(),
        DeliveryEvent.of(DeliveryEventType.ORDER_DELIVERED, "shop", "d1", at("10:40:00"))
            .order("o3")
            .receivedAtMillis(at("10:40:01"))
            .build(),
        call(CallEventType.CALL_OFFERED, "c1", "10:00:00").build(),
        call(CallEventType.CALL_ANSWERED, "c1", "10:20:00").area(AREA).line("12345").build(),
        call(CallEventType.TICKET_CREATED, "t1", "10:00:10").ticket("t1").build(),
        call(CallEventType.TICKET_ACCEPTED, "t1", "10:20:10")
            .ticket("t1")
            .area(AREA)
            .line("12345")
            .dueAtMillis(at("10:03:00"))
            .build(),
        call(CallEventType.TICKET_CLOSED, "t1", "10:50:00").ticket("t1").build());
  }

  private static long at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z").toEpochMilli();
  }

  private static DeliveryEvent.Builder order(DeliveryEventType type, String order, String time) {
    return DeliveryEvent.of(type, "shop", order + type.wire(), at(time))
        .order(order)
        .receivedAtMillis(at(time) + 1_000);
  }

  private static CallEvent.Builder call(CallEventType type, String call, String time) {
    return CallEvent.of(type, "pbx", call + type.wire(), at(time))
        .call(call)
        .receivedAtMillis(at(time) + 1_000);
  }
}
