package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.metric.Figure;
import org.jspecify.annotations.Nullable;

/** How long one order stood in each of its stages, stage by stage. */
final class OrderStages {
  private static final List<DeliveryEventType> WAY =
      List.of(
          DeliveryEventType.ORDER_PLACED,
          DeliveryEventType.ORDER_ACCEPTED,
          DeliveryEventType.ORDER_PACKED,
          DeliveryEventType.ORDER_DISPATCHED,
          DeliveryEventType.ORDER_AT_GATE,
          DeliveryEventType.ORDER_DISINFECTED,
          DeliveryEventType.ORDER_BUILDING_DROP);

  /** The figure of each stage of the way. */
  static final List<Figure> DWELLS =
      List.of(
          Figure.DWELL_PLACED_MINUTES,
          Figure.DWELL_ACCEPTED_MINUTES,
          Figure.DWELL_PACKED_MINUTES,
          Figure.DWELL_DISPATCHED_MINUTES,
          Figure.DWELL_AT_GATE_MINUTES,
          Figure.DWELL_DISINFECTED_MINUTES,
          Figure.DWELL_BUILDING_DROP_MINUTES);

  private static final List<DeliveryEventType> ATTEMPTED =
      List.of(
          DeliveryEventType.ORDER_DELIVERED,
          DeliveryEventType.ORDER_FAILED,
          DeliveryEventType.ORDER_RETURNED);

  /**
   * A stage that was left.
   *
   * @param by the event it was left with
   */
  record Left(DeliveryEvent by, long stoodMillis) {}

  private OrderStages() {}

  /**
   * @param events of one order, in order
   */
  static @Nullable DeliveryEvent firstAttempt(List<DeliveryEvent> events) {
    return events.stream()
        .filter(event -> ATTEMPTED.contains(event.type()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Each stage that was left, by its figure.
   *
   * @param events of one order, in order
   */
  static Map<Figure, Left> left(List<DeliveryEvent> events) {
    Map<Figure, Left> left = new EnumMap<>(Figure.class);
    for (int stage = 0; stage < WAY.size(); stage++) {
      List<DeliveryEventType> beyond = new ArrayList<>(WAY.subList(stage + 1, WAY.size()));
      beyond.addAll(ATTEMPTED);
      beyond.add(DeliveryEventType.ORDER_CANCELLED);
      DeliveryEvent entered = null;
      DeliveryEvent gone = null;
      for (DeliveryEvent event : events) {
        if (gone == null && beyond.contains(event.type())) {
          gone = event;
        } else if (entered == null && gone == null && event.type() == WAY.get(stage)) {
          entered = event;
        }
      }
      if (entered != null && gone != null && gone.type() != DeliveryEventType.ORDER_CANCELLED) {
        long stood = gone.eventTimeMillis() - entered.eventTimeMillis();
        left.put(DWELLS.get(stage), new Left(gone, stood));
      }
    }
    return left;
  }
}
