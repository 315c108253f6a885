package org.guatu.pipeline.reference;

import static org.guatu.pipeline.reference.Tally.Quantity.ATTEMPTS;
import static org.guatu.pipeline.reference.Tally.Quantity.ATTEMPTS_DELIVERED;
import static org.guatu.pipeline.reference.Tally.Quantity.AT_GATE;
import static org.guatu.pipeline.reference.Tally.Quantity.DELIVERED;
import static org.guatu.pipeline.reference.Tally.Quantity.DUE;
import static org.guatu.pipeline.reference.Tally.Quantity.DUE_EARLY;
import static org.guatu.pipeline.reference.Tally.Quantity.DUE_ON_TIME;
import static org.guatu.pipeline.reference.Tally.Quantity.FAILED;
import static org.guatu.pipeline.reference.Tally.Quantity.OPEN;
import static org.guatu.pipeline.reference.Tally.Quantity.PLACED;
import static org.guatu.pipeline.reference.Tally.Quantity.UNLOCATED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** The delivery figures: orders and vehicles. */
final class DeliveryReference {
  private record Leaf(String area, String need) {}

  private final Geography geography;
  private final Shown shown;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Cells<Tally> cells = new Cells<>();
  private final Figures figures;

  DeliveryReference(Geography geography, Bounds bounds, Figures figures) {
    this.geography = geography;
    this.shown = new Shown(bounds);
    this.figures = figures;
  }

  void minutes(Versions<DeliveryEvent> view) {
    view.count(DeliveryReference::order, shown, this::countOrder);
    view.count(DeliveryReference::report, shown, this::countReported);
    Map<String, TreeMap<Long, Long>> positions = new TreeMap<>();
    for (DeliveryEvent event : view.last()) {
      String vehicle = event.vehicle();
      if (vehicle != null && event.type() == DeliveryEventType.VEHICLE_POSITION) {
        countVehicle(positions.computeIfAbsent(vehicle, v -> new TreeMap<>()), event);
      }
    }
    positions.forEach(this::writeVehicle);
    cells.leavesBySubject().forEach(this::write);
  }

  void rounds(List<DeliveryEvent> view) {
    orders(view).values().forEach(this::countRound);
    Map<String, DeliveryEvent> reports = new TreeMap<>();
    for (DeliveryEvent event : view) {
      if (event.type() == DeliveryEventType.DELIVERED_OBSERVED) {
        String area = geography.resolve(event.area(), event.eventTimeMillis());
        String by = event.source() + event.carrier();
        reports.put(area + event.need() + geography.round(event) + by, event);
      }
    }
    reports.values().stream().filter(event -> event.count() > 0).forEach(this::countReport);
  }

  private static @Nullable String order(DeliveryEvent event) {
    return event.typeName().startsWith("order") ? event.order() : null;
  }

  private static @Nullable String report(DeliveryEvent event) {
    return event.type() == DeliveryEventType.DELIVERED_OBSERVED ? event.key().toString() : null;
  }

  /** Keeps its leaf present. */
  private void countReported(List<DeliveryEvent> report) {
    for (DeliveryEvent event : report) {
      String area = geography.resolve(event.area(), event.eventTimeMillis());
      tally(new Leaf(area, wire(event.need()))).eventAt(event.eventTimeMillis());
    }
  }

  private static Map<String, List<DeliveryEvent>> orders(List<DeliveryEvent> view) {
    Map<String, List<DeliveryEvent>> orders = new TreeMap<>();
    for (DeliveryEvent event : view) {
      String order = order(event);
      if (order != null) {
        orders.computeIfAbsent(order, o -> new ArrayList<>()).add(event);
      }
    }
    return orders;
  }

  private void countOrder(List<DeliveryEvent> events) {
    Order order = new Order(events, geography);
    Tally tally = tally(new Leaf(order.area, order.need));
    for (DeliveryEvent event : events) {
      tally.eventAt(event.eventTimeMillis());
      tally.known(minute(event));
      if (event.type() == DeliveryEventType.ORDER_FAILED) {
        tally.add(FAILED, minute(event), 1);
      }
    }
    DeliveryEvent placed = order.placed;
    if (placed != null) {
      tally.add(PLACED, minute(placed), 1);
      tally.add(UNLOCATED, minute(placed), order.unlocated ? 1 : 0);
      countStay(tally, minute(placed), order.ended, order.need.equals("medicine"));
    }
    if (order.delivered != null) {
      tally.add(DELIVERED, minute(order.delivered), 1);
    }
    countGate(tally, events);
    OrderStages.left(events)
        .forEach((dwell, left) -> tally.span(dwell, minute(left.by()), left.stoodMillis()));
    OrderTimes.spans(order, events)
        .forEach((span, taken) -> tally.span(span, minute(taken.by()), taken.stoodMillis()));
    OrderTimes.count(tally, order, events);
    DeliveryEvent attempt = OrderStages.firstAttempt(events);
    if (attempt != null) {
      tally.add(ATTEMPTS, minute(attempt), 1);
      tally.add(ATTEMPTS_DELIVERED, minute(attempt), attempt.equals(order.delivered) ? 1 : 0);
    }
    if (order.due()) {
      tally.ruleAt(order.dueMinute());
      tally.add(DUE, order.dueMinute(), 1);
      tally.add(DUE_EARLY, order.dueMinute(), order.early() ? 1 : 0);
      tally.add(DUE_ON_TIME, order.dueMinute(), order.onTime() ? 1 : 0);
    }
  }

  private static void countStay(
      Tally tally, long placed, @Nullable DeliveryEvent ended, boolean medicine) {
    tally.add(OPEN, placed, 1);
    if (ended == null) {
      tally.stay(placed, Long.MAX_VALUE, medicine);
    } else {
      long end = Math.max(placed, minute(ended));
      tally.add(OPEN, end, -1);
      tally.stay(placed, end, medicine);
    }
  }

  private static void countGate(Tally tally, List<DeliveryEvent> events) {
    DeliveryEvent gate = Order.earliest(events, DeliveryEventType.ORDER_AT_GATE);
    if (gate == null) {
      return;
    }
    tally.add(AT_GATE, minute(gate), 1);
    for (DeliveryEvent event : events) {
      boolean leaves =
          event.type() == DeliveryEventType.ORDER_BUILDING_DROP || Order.ends(event.type());
      if (leaves && event.eventTimeMillis() >= gate.eventTimeMillis()) {
        tally.add(AT_GATE, minute(event), -1);
        return;
      }
    }
  }

  private void countRound(List<DeliveryEvent> events) {
    Order order = new Order(events, geography);
    Window window = Geography.window(order.round);
    long failed =
        events.stream().filter(event -> event.type() == DeliveryEventType.ORDER_FAILED).count();
    long placed = order.placed == null ? 0 : 1;
    long delivered = order.delivered == null ? 0 : 1;
    long due = order.due() ? 1 : 0;
    Map<Figure, OrderStages.Left> left = OrderStages.left(events);
    left.putAll(OrderTimes.spans(order, events));
    DeliveryEvent attempt = OrderStages.firstAttempt(events);
    if (placed + delivered + failed + due + left.size() == 0 && attempt == null) {
      return;
    }
    for (String subject : subjects(new Leaf(order.area, order.need))) {
      figures.add(subject, Figure.PLACED, window, placed);
      figures.add(subject, Figure.DELIVERED, window, delivered);
      figures.add(subject, Figure.FAILED, window, failed);
      figures.add(subject, Figure.DUE, window, due);
      left.forEach(
          (mean, one) ->
              figures.addParts(
                  subject, mean, window, Fraction.minutes(List.of(one.stoodMillis()))));
      if (attempt != null) {
        long success = attempt.type() == DeliveryEventType.ORDER_DELIVERED ? 1 : 0;
        figures.addParts(
            subject, Figure.FIRST_ATTEMPT_DELIVERED, window, Fraction.share(success, 1));
      }
    }
  }

  private void countReport(DeliveryEvent event) {
    Window window = Geography.window(geography.round(event));
    String area = geography.resolve(event.area(), event.eventTimeMillis());
    String need = event.need() == null ? "" : event.need().wire();
    for (String subject : subjects(new Leaf(area, need))) {
      figures.add(subject, Figure.REPORTED_DELIVERED, window, event.count());
      for (Figure other : List.of(Figure.PLACED, Figure.DELIVERED, Figure.FAILED, Figure.DUE)) {
        figures.add(subject, other, window, 0);
      }
    }
  }

  private void write(String subject, List<Tally> leaves) {
    for (long minute : Cells.minutes(leaves)) {
      Window window = Window.minute(minute);
      Sums sums = new Sums(leaves, minute);
      figures.put(subject, Figure.PLACED, window, Fraction.count(sums.in(PLACED)));
      figures.put(subject, Figure.DELIVERED, window, Fraction.count(sums.in(DELIVERED)));
      figures.put(subject, Figure.FAILED, window, Fraction.count(sums.in(FAILED)));
      figures.put(subject, Figure.DUE, window, Fraction.count(sums.in(DUE)));
      figures.put(subject, Figure.PLACED_60M, window, Fraction.count(sums.last(60, PLACED)));
      figures.put(subject, Figure.DELIVERED_60M, window, Fraction.count(sums.last(60, DELIVERED)));
      if (subject.startsWith("area:")) {
        figures.put(subject, Figure.UNLOCATED_ORDERS, window, Fraction.count(sums.in(UNLOCATED)));
        if (sums.knowing() > 0) {
          writeMedicine(subject, window, sums.medicineAges());
        }
      }
      if (sums.knowing() > 0) {
        figures.put(subject, Figure.OPEN, window, sums.level(OPEN));
        figures.put(subject, Figure.AT_GATE, window, sums.level(AT_GATE));
      }
      long early = sums.last(60, DUE_EARLY);
      long judged = sums.last(60, DUE) - early;
      figures.put(subject, Figure.EARLY_60M, window, Fraction.count(early));
      figures.putKnown(
          subject, Figure.ON_TIME_60M, window, Fraction.share(sums.last(60, DUE_ON_TIME), judged));
      figures.putKnown(
          subject,
          Figure.FIRST_ATTEMPT_60M,
          window,
          Fraction.share(sums.last(60, ATTEMPTS_DELIVERED), sums.last(60, ATTEMPTS)));
      figures.putKnown(
          subject,
          Figure.FIRST_ATTEMPT_DELIVERED,
          window,
          Fraction.share(sums.in(ATTEMPTS_DELIVERED), sums.in(ATTEMPTS)));
      for (Figure dwell : OrderStages.DWELLS) {
        figures.putKnown(subject, dwell, window, sums.mean(dwell));
      }
      OrderTimes.write(subject, window, sums, figures);
      writeAges(subject, window, sums.ages());
    }
  }

  private void writeMedicine(String subject, Window window, List<Long> ages) {
    long oldest = ages.isEmpty() ? 0 : Collections.max(ages);
    Fraction age = new Fraction(oldest, 1, ages.size());
    figures.put(subject, Figure.MEDICINE_AGE_MAX_MINUTES, window, age);
  }

  private void writeAges(String subject, Window window, List<Long> ages) {
    int open = ages.size();
    if (open > 0) {
      long median = ages.get((open * 50 + 99) / 100 - 1);
      long p90 = ages.get((open * 90 + 99) / 100 - 1);
      long oldest = ages.get(open - 1);
      figures.put(subject, Figure.BACKLOG_AGE_P50_MINUTES, window, new Fraction(median, 1, open));
      figures.put(subject, Figure.BACKLOG_AGE_P90_MINUTES, window, new Fraction(p90, 1, open));
      figures.put(subject, Figure.BACKLOG_AGE_MAX_MINUTES, window, new Fraction(oldest, 1, open));
    }
  }

  private static void countVehicle(Map<Long, Long> positions, DeliveryEvent event) {
    long minute = minute(event);
    positions.merge(minute + Tally.MINUTE, 0L, Long::sum);
    positions.merge(minute, 1L, Long::sum);
  }

  private void writeVehicle(String vehicle, Map<Long, Long> positions) {
    positions.forEach(
        (minute, count) ->
            figures.put(
                "vehicle:" + vehicle,
                Figure.POSITIONS,
                Window.minute(minute),
                Fraction.count(count)));
  }

  private Tally tally(Leaf leaf) {
    String name = leaf.area + "|" + leaf.need;
    Tally tally = tallies.get(name);
    if (tally == null) {
      tally = new Tally(shown);
      tallies.put(name, tally);
      cells.publish(tally, subjects(leaf));
    }
    return tally;
  }

  private Set<String> subjects(Leaf leaf) {
    Set<String> subjects = geography.rollUps(leaf.area, null);
    if (!leaf.need.isEmpty()) {
      subjects.add("group:need-" + leaf.need);
    }
    return subjects;
  }

  private static String wire(@Nullable NeedType need) {
    return need == null ? "" : need.wire();
  }

  private static long minute(DeliveryEvent event) {
    return Window.minuteOf(event.eventTimeMillis());
  }
}
