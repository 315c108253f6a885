package org.guatu.local.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.DeliveryEventType;

/** How long the orders took that were played: from a step to the first of those after it. */
final class PlayedTimes {
  private static final List<DeliveryEventType> STEPS =
      List.of(
          DeliveryEventType.ORDER_PLACED,
          DeliveryEventType.ORDER_ACCEPTED,
          DeliveryEventType.ORDER_PACKED,
          DeliveryEventType.ORDER_DISPATCHED,
          DeliveryEventType.ORDER_AT_GATE,
          DeliveryEventType.ORDER_DISINFECTED,
          DeliveryEventType.ORDER_BUILDING_DROP,
          DeliveryEventType.ORDER_DELIVERED,
          DeliveryEventType.ORDER_FAILED,
          DeliveryEventType.ORDER_RETURNED);

  private static final Map<String, Span> SPANS = new HashMap<>();

  static {
    put("turnaroundMinutes", DeliveryEventType.ORDER_PLACED, DeliveryEventType.ORDER_DELIVERED);
    put("gateToDoorMinutes", DeliveryEventType.ORDER_AT_GATE, DeliveryEventType.ORDER_DELIVERED);
    put("pickupMinutes", DeliveryEventType.ORDER_PLACED, DeliveryEventType.ORDER_AT_GATE);
    dwell("dwellAtGateMinutes", DeliveryEventType.ORDER_AT_GATE);
    dwell("dwellDisinfectedMinutes", DeliveryEventType.ORDER_DISINFECTED);
    dwell("dwellBuildingDropMinutes", DeliveryEventType.ORDER_BUILDING_DROP);
  }

  private record Span(DeliveryEventType from, List<DeliveryEventType> to) {}

  private PlayedTimes() {}

  private static void put(String figure, DeliveryEventType from, DeliveryEventType to) {
    SPANS.put(figure, new Span(from, List.of(to)));
  }

  /** Nobody goes back in what is played. */
  private static void dwell(String figure, DeliveryEventType stage) {
    int at = STEPS.indexOf(stage);
    SPANS.put(figure, new Span(stage, STEPS.subList(at + 1, STEPS.size())));
  }

  static boolean knows(String figure) {
    return SPANS.containsKey(figure);
  }

  /** In minutes, of the orders that are through. */
  static double mean(String figure, List<PlayedOrders.Life> lives) {
    Span span = SPANS.get(figure);
    if (span == null) {
      throw new IllegalArgumentException(figure);
    }
    long millis = 0;
    long orders = 0;
    for (PlayedOrders.Life life : lives) {
      long from = life.first(span.from());
      long to = life.first(span.to().toArray(DeliveryEventType[]::new));
      if (from != Long.MAX_VALUE && to != Long.MAX_VALUE) {
        millis += to - from;
        orders++;
      }
    }
    return PlayedStream.ratio(millis, orders) / PlayedStream.MINUTE;
  }
}
