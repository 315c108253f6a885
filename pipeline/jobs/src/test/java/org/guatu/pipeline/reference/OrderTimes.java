package org.guatu.pipeline.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.reference.OrderStages.Left;
import org.jspecify.annotations.Nullable;

/** How long orders took, and which of them are pressing as nothing happens. */
final class OrderTimes {
  static final List<Figure> SPANS =
      List.of(Figure.TURNAROUND_MINUTES, Figure.GATE_TO_DOOR_MINUTES, Figure.PICKUP_MINUTES);

  private static final long HALF_AN_HOUR = 30 * Tally.MINUTE;
  private static final long HOUR = 60 * Tally.MINUTE;

  private OrderTimes() {}

  /** Each span that is over, by its figure. */
  static Map<Figure, Left> spans(Order order, List<DeliveryEvent> events) {
    Map<Figure, Left> spans = new EnumMap<>(Figure.class);
    DeliveryEvent gate = Order.earliest(events, DeliveryEventType.ORDER_AT_GATE);
    put(spans, Figure.TURNAROUND_MINUTES, order.placed, order.delivered);
    put(spans, Figure.GATE_TO_DOOR_MINUTES, gate, order.delivered);
    if (isTrip(order)) {
      put(spans, Figure.PICKUP_MINUTES, order.placed, gate);
    }
    return spans;
  }

  private static void put(
      Map<Figure, Left> spans,
      Figure figure,
      @Nullable DeliveryEvent from,
      @Nullable DeliveryEvent to) {
    if (from != null && to != null && from.eventTimeMillis() <= to.eventTimeMillis()) {
      spans.put(figure, new Left(to, to.eventTimeMillis() - from.eventTimeMillis()));
    }
  }

  private static boolean isTrip(Order order) {
    return order.need.equals("transport") || order.need.equals("transfer");
  }

  /** Counts what is pressing at an order's leaf. */
  static void count(Tally tally, Order order, List<DeliveryEvent> events) {
    long first = Window.minuteOf(events.get(0).eventTimeMillis());
    boolean medicine = order.need.equals("medicine");
    if (isTrip(order)) {
      tally.add(Tally.Quantity.TRIPS_KNOWN, first, 1);
    }
    if (medicine) {
      tally.add(Tally.Quantity.MEDICINE_KNOWN, first, 1);
    }
    DeliveryEvent placed = order.placed;
    if (placed == null) {
      return;
    }
    long at = placed.eventTimeMillis();
    boolean windowed = order.windowEnd() >= 0;
    if (windowed) {
      pressing(tally, Tally.Quantity.OVERDUE, at, order.windowEnd(), order.ended);
      long later = order.windowEnd() + HALF_AN_HOUR;
      pressing(tally, Tally.Quantity.OVERDUE_30M, at, later, order.ended);
    }
    if (windowed && medicine) {
      long dayBefore = order.windowEnd() - 24 * HOUR;
      pressing(tally, Tally.Quantity.MEDICINE_DUE_24H, at, dayBefore, order.ended);
    }
    if (isTrip(order)) {
      boolean timed = windowed && order.windowStart() >= 0;
      long soon = timed ? order.windowStart() - 2 * HOUR : at;
      DeliveryEvent other =
          events.stream()
              .filter(event -> event.type() != DeliveryEventType.ORDER_PLACED)
              .findFirst()
              .orElse(null);
      pressing(tally, Tally.Quantity.TRIPS_UNASSIGNED, at, soon, other);
    }
  }

  private static void pressing(
      Tally tally,
      Tally.Quantity what,
      long placedMillis,
      long sinceMillis,
      @Nullable DeliveryEvent until) {
    long from = Math.max(Window.minuteOf(placedMillis), Window.minuteOf(sinceMillis));
    long to = until == null ? Long.MAX_VALUE : Window.minuteOf(until.eventTimeMillis());
    if (from >= to) {
      return;
    }
    tally.ruleAt(from);
    tally.add(what, from, 1);
    if (until != null) {
      tally.add(what, to, -1);
    }
  }

  static void write(String subject, Window window, Sums sums, Figures figures) {
    if (sums.knowing() > 0) {
      figures.put(subject, Figure.OVERDUE, window, sums.level(Tally.Quantity.OVERDUE));
      figures.put(subject, Figure.OVERDUE_30M, window, sums.level(Tally.Quantity.OVERDUE_30M));
    }
    long tripsKnown = sums.leavesAbove(Tally.Quantity.TRIPS_KNOWN);
    if (tripsKnown > 0) {
      long trips = sums.at(Tally.Quantity.TRIPS_UNASSIGNED);
      figures.put(subject, Figure.TRIPS_UNASSIGNED, window, new Fraction(trips, 1, tripsKnown));
    }
    long medicineKnown = sums.leavesAbove(Tally.Quantity.MEDICINE_KNOWN);
    if (medicineKnown > 0) {
      long due = sums.at(Tally.Quantity.MEDICINE_DUE_24H);
      figures.put(subject, Figure.MEDICINE_DUE_24H, window, new Fraction(due, 1, medicineKnown));
    }
    SPANS.forEach(span -> figures.putKnown(subject, span, window, sums.mean(span)));
  }
}
