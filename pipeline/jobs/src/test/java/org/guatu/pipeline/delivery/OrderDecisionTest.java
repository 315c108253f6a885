package org.guatu.pipeline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.contract.event.DeliveryEventType.ORDER_ACCEPTED;
import static org.guatu.contract.event.DeliveryEventType.ORDER_AT_GATE;
import static org.guatu.contract.event.DeliveryEventType.ORDER_BUILDING_DROP;
import static org.guatu.contract.event.DeliveryEventType.ORDER_CANCELLED;
import static org.guatu.contract.event.DeliveryEventType.ORDER_DELIVERED;
import static org.guatu.contract.event.DeliveryEventType.ORDER_FAILED;
import static org.guatu.contract.event.DeliveryEventType.ORDER_PLACED;
import static org.guatu.contract.event.DeliveryEventType.ORDER_RETURNED;
import static org.guatu.pipeline.delivery.DeliveryQuantity.AT_GATE;
import static org.guatu.pipeline.delivery.DeliveryQuantity.BACKLOG;
import static org.guatu.pipeline.delivery.DeliveryQuantity.BY_RULE;
import static org.guatu.pipeline.delivery.DeliveryQuantity.DELIVERED;
import static org.guatu.pipeline.delivery.DeliveryQuantity.DUE;
import static org.guatu.pipeline.delivery.DeliveryQuantity.DUE_EARLY;
import static org.guatu.pipeline.delivery.DeliveryQuantity.DUE_ON_TIME;
import static org.guatu.pipeline.delivery.DeliveryQuantity.EVENTS;
import static org.guatu.pipeline.delivery.DeliveryQuantity.FAILED;
import static org.guatu.pipeline.delivery.DeliveryQuantity.OPEN;
import static org.guatu.pipeline.delivery.DeliveryQuantity.ORDERS_KNOWN;
import static org.guatu.pipeline.delivery.DeliveryQuantity.PLACED;
import static org.guatu.pipeline.delivery.DeliveryQuantity.UNLOCATED;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.junit.jupiter.api.Test;

/** One order, step by step. Its window is 10:30 to 12:30. */
final class OrderDecisionTest {
  private static final String AREA = "310117101";
  private static final long WINDOW_START = at("10:30:00.000");
  private static final long WINDOW_END = at("12:30:00.000");

  private final OrderDecision decision = new OrderDecision(places());
  private int ids;

  private static Places places() {
    LocalName name = new LocalName("名", "name");
    Area area = new Area(AREA, AreaKind.SUBDISTRICT, name, 1, 1, 121.2, 31.0, 0);
    Registry empty = Registry.empty("site", "UTC");
    return new Places(
        new Registry(
            empty.schemaVersion(),
            1,
            "site",
            "UTC",
            List.of(area),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        10_000,
        6 * 3_600_000L);
  }

  private static long at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z").toEpochMilli();
  }

  private DeliveryEvent event(DeliveryEventType type, String time) {
    return DeliveryEvent.of(type, "app", "e" + ids++, at(time + ".000"))
        .order("O1")
        .area(AREA)
        .need(NeedType.MEAL)
        .windowStartMillis(WINDOW_START)
        .windowEndMillis(WINDOW_END)
        .build();
  }

  private Contributions decide(DeliveryEvent... events) {
    Contributions out = new Contributions();
    decision.decideMinutes(inOrder(events), out);
    return out;
  }

  private static List<DeliveryEvent> inOrder(DeliveryEvent... events) {
    return Arrays.stream(events)
        .sorted(
            Comparator.comparingLong(Event::eventTimeMillis)
                .thenComparing(Event::source)
                .thenComparing(Event::id))
        .toList();
  }

  /** Amounts by minute (as hour and minute) of one quantity. */
  private static Map<String, Long> amounts(Contributions out, Quantity quantity) {
    Map<String, Long> amounts = new TreeMap<>();
    out.forEach(
        (slot, amount) -> {
          if (slot.quantity() == quantity.ordinal() && slot.round() == null) {
            String minute = Instant.ofEpochMilli(slot.minuteMillis()).toString().substring(11, 16);
            amounts.merge(minute, amount, Long::sum);
          }
        });
    return amounts;
  }

  @Test
  void countsAnOrderFromPlacedToDelivered() {
    Contributions out = decide(event(ORDER_PLACED, "09:00:30"), event(ORDER_DELIVERED, "11:00:10"));
    assertThat(amounts(out, PLACED)).isEqualTo(Map.of("09:00", 1L));
    assertThat(amounts(out, DELIVERED)).isEqualTo(Map.of("11:00", 1L));
    assertThat(amounts(out, OPEN)).isEqualTo(Map.of("09:00", 1L, "11:00", -1L));
    assertThat(amounts(out, BACKLOG)).isEqualTo(amounts(out, OPEN));
    assertThat(amounts(out, ORDERS_KNOWN)).isEqualTo(Map.of("09:00", 1L));
    assertThat(amounts(out, EVENTS)).isEqualTo(Map.of("09:00", 1L, "11:00", 1L));
    assertThat(amounts(out, DUE)).isEqualTo(Map.of("12:30", 1L));
    assertThat(amounts(out, BY_RULE)).isEqualTo(Map.of("12:30", 1L));
    assertThat(amounts(out, DUE_ON_TIME)).isEqualTo(Map.of("12:30", 1L));
    assertThat(amounts(out, DUE_EARLY)).isEmpty();
  }

  @Test
  void bothEndsOfTheWindowAreOnTime() {
    for (String time : List.of("10:30:00", "12:30:00")) {
      Contributions out = decide(event(ORDER_PLACED, "09:00:00"), event(ORDER_DELIVERED, time));
      assertThat(amounts(out, DUE_ON_TIME)).isEqualTo(Map.of("12:30", 1L));
    }
  }

  @Test
  void beforeTheWindowIsEarlyAndAfterItLate() {
    Contributions early =
        decide(event(ORDER_PLACED, "09:00:00"), event(ORDER_DELIVERED, "10:29:59"));
    assertThat(amounts(early, DUE_EARLY)).isEqualTo(Map.of("12:30", 1L));
    assertThat(amounts(early, DUE_ON_TIME)).isEmpty();
    Contributions late =
        decide(event(ORDER_PLACED, "09:00:00"), event(ORDER_DELIVERED, "12:30:01"));
    assertThat(amounts(late, DUE)).isEqualTo(Map.of("12:30", 1L));
    assertThat(amounts(late, DUE_EARLY)).isEmpty();
    assertThat(amounts(late, DUE_ON_TIME)).isEmpty();
  }

  @Test
  void cancelledBeforeTheWindowEndsIsNeverDue() {
    Contributions before =
        decide(event(ORDER_PLACED, "09:00:00"), event(ORDER_CANCELLED, "12:29:59"));
    assertThat(amounts(before, DUE)).isEmpty();
    assertThat(amounts(before, OPEN)).isEqualTo(Map.of("09:00", 1L, "12:29", -1L));
    for (String time : List.of("12:30:00", "12:45:00")) {
      Contributions after = decide(event(ORDER_PLACED, "09:00:00"), event(ORDER_CANCELLED, time));
      assertThat(amounts(after, DUE)).isEqualTo(Map.of("12:30", 1L));
    }
  }

  @Test
  void undeliveredWhenItsWindowEndsIsDueAndNotOnTime() {
    Contributions out = decide(event(ORDER_PLACED, "09:00:00"), event(ORDER_RETURNED, "12:00:00"));
    assertThat(amounts(out, DUE)).isEqualTo(Map.of("12:30", 1L));
    assertThat(amounts(out, DUE_ON_TIME)).isEmpty();
  }

  @Test
  void placedAfterItsWindowIsDueWhenPlaced() {
    Contributions out = decide(event(ORDER_PLACED, "13:10:00"));
    assertThat(amounts(out, DUE)).isEqualTo(Map.of("13:10", 1L));
  }

  @Test
  void deliveredBeforePlacedIsOpenInNoMinute() {
    Contributions out = decide(event(ORDER_DELIVERED, "11:00:00"), event(ORDER_PLACED, "11:20:00"));
    assertThat(amounts(out, OPEN)).isEmpty();
    assertThat(amounts(out, BACKLOG)).isEmpty();
    assertThat(amounts(out, PLACED)).isEqualTo(Map.of("11:20", 1L));
    assertThat(amounts(out, DUE_ON_TIME)).isEqualTo(Map.of("12:30", 1L));
  }

  @Test
  void neverPlacedIsNeitherOpenNorDue() {
    Contributions out =
        decide(event(ORDER_AT_GATE, "11:00:00"), event(ORDER_DELIVERED, "11:20:00"));
    assertThat(amounts(out, OPEN)).isEmpty();
    assertThat(amounts(out, DUE)).isEmpty();
    assertThat(amounts(out, DELIVERED)).isEqualTo(Map.of("11:20", 1L));
    assertThat(amounts(out, AT_GATE)).isEqualTo(Map.of("11:00", 1L, "11:20", -1L));
  }

  @Test
  void everyFailedAttemptCounts() {
    Contributions out =
        decide(
            event(ORDER_PLACED, "09:00:00"),
            event(ORDER_FAILED, "11:00:00"),
            event(ORDER_FAILED, "11:40:00"));
    assertThat(amounts(out, FAILED)).isEqualTo(Map.of("11:00", 1L, "11:40", 1L));
    assertThat(amounts(out, OPEN)).isEqualTo(Map.of("09:00", 1L));
  }

  @Test
  void twiceAtTheGateCountsFromTheFirstTime() {
    Contributions out =
        decide(
            event(ORDER_BUILDING_DROP, "09:50:00"),
            event(ORDER_AT_GATE, "10:00:00"),
            event(ORDER_BUILDING_DROP, "10:20:00"),
            event(ORDER_AT_GATE, "10:40:00"),
            event(ORDER_DELIVERED, "11:00:00"));
    assertThat(amounts(out, AT_GATE)).isEqualTo(Map.of("10:00", 1L, "10:20", -1L));
  }

  @Test
  void deliveredTwiceCountsOnce() {
    Contributions out =
        decide(
            event(ORDER_PLACED, "09:00:00"),
            event(ORDER_DELIVERED, "11:00:00"),
            event(ORDER_DELIVERED, "12:00:00"));
    assertThat(amounts(out, DELIVERED)).isEqualTo(Map.of("11:00", 1L));
    assertThat(amounts(out, OPEN)).isEqualTo(Map.of("09:00", 1L, "11:00", -1L));
  }

  @Test
  void takesWhatPlacedDoesNotSayFromTheEarliestThatDoes() {
    DeliveryEvent placed =
        event(ORDER_PLACED, "09:00:00").toBuilder()
            .area(null)
            .need(null)
            .windowStartMillis(-1)
            .windowEndMillis(-1)
            .build();
    Contributions out = decide(placed, event(ORDER_ACCEPTED, "09:05:00"));
    assertThat(amounts(out, DUE)).isEqualTo(Map.of("12:30", 1L));
    out.forEach((slot, amount) -> assertThat(slot.leaf()).isEqualTo(new Leaf(AREA, "meal")));
  }

  @Test
  void countsACodeKnownInPartAsUnlocated() {
    DeliveryEvent placed = event(ORDER_PLACED, "09:00:00").toBuilder().area(AREA + "077").build();
    Contributions out = decide(placed);
    assertThat(amounts(out, UNLOCATED)).isEqualTo(Map.of("09:00", 1L));
    out.forEach((slot, amount) -> assertThat(slot.leaf().area()).isEqualTo(AREA));
  }

  @Test
  void roundIsThatOfPlacedAndElseOfTheEarliest() {
    DeliveryEvent failed = event(ORDER_FAILED, "23:59:00");
    DeliveryEvent placed =
        event(ORDER_PLACED, "23:59:30").toBuilder()
            .occurredAtMillis(at("23:59:30.000") + 60_000)
            .receivedAtMillis(at("23:59:30.000") + 60_000)
            .build();
    assertThat(rounds(failed, placed)).containsOnlyKeys("2026-03-02");
    assertThat(rounds(failed)).containsOnlyKeys("2026-03-01");
  }

  private Map<String, Long> rounds(DeliveryEvent... events) {
    Contributions out = new Contributions();
    decision.decideRounds(inOrder(events), out);
    Map<String, Long> rounds = new TreeMap<>();
    out.forEach((slot, amount) -> rounds.merge(String.valueOf(slot.round()), amount, Long::sum));
    return rounds;
  }
}
