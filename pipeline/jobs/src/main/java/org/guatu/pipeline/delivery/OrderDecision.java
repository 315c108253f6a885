package org.guatu.pipeline.delivery;

import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.registry.Place;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.delivery.OrderHistory.Promise;
import org.jspecify.annotations.Nullable;

/** What the events of one order add up to. Its leaf is (area, need). */
public final class OrderDecision implements EntityDecision<DeliveryEvent> {
  private static final long serialVersionUID = 1L;

  private final Places places;

  public OrderDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "order";
  }

  @Override
  public @Nullable String keyOf(DeliveryEvent event) {
    return OrderHistory.concerns(event.type()) ? event.order() : null;
  }

  @Override
  public void decideMinutes(List<DeliveryEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    OrderHistory order = new OrderHistory(events);
    Place place = place(order);
    Leaf leaf = new Leaf(place.area(), member(order.need()));
    decideKnown(order, leaf, out);
    for (DeliveryEvent event : events) {
      out.add(leaf, OrderHistory.minute(event), DeliveryQuantity.EVENTS, 1);
      if (event.type() == DeliveryEventType.ORDER_FAILED) {
        out.add(leaf, OrderHistory.minute(event), DeliveryQuantity.FAILED, 1);
      }
    }
    decideStay(order, leaf, place.located(), out);
    decideGate(order, leaf, out);
    DeliveryEvent delivered = order.delivered();
    if (delivered != null) {
      out.add(leaf, OrderHistory.minute(delivered), DeliveryQuantity.DELIVERED, 1);
    }
    decidePromise(order, leaf, out);
    new OrderClock(order).decideMinutes(leaf, out);
    new OrderCourse(events).decideMinutes(leaf, out);
    for (OrderSpan span : OrderSpan.values()) {
      OrderSpan.Taken taken = span.of(order);
      if (taken != null) {
        out.add(leaf, OrderHistory.minute(taken.end()), span.orders(), 1);
        out.add(leaf, OrderHistory.minute(taken.end()), span.millis(), taken.millis());
      }
    }
  }

  private static void decideKnown(OrderHistory order, Leaf leaf, Contributions out) {
    long from = OrderHistory.minute(order.events().get(0));
    out.add(leaf, from, DeliveryQuantity.ORDERS_KNOWN, 1);
    if (order.trip()) {
      out.add(leaf, from, DeliveryQuantity.TRIPS_KNOWN, 1);
    }
    if (order.need() == NeedType.MEDICINE) {
      out.add(leaf, from, DeliveryQuantity.MEDICINE_KNOWN, 1);
    }
  }

  private static void decideStay(
      OrderHistory order, Leaf leaf, boolean located, Contributions out) {
    DeliveryEvent placed = order.placed();
    if (placed == null) {
      return;
    }
    long from = OrderHistory.minute(placed);
    out.add(leaf, from, DeliveryQuantity.PLACED, 1);
    if (!located) {
      out.add(leaf, from, DeliveryQuantity.UNLOCATED, 1);
    }
    out.add(leaf, from, DeliveryQuantity.OPEN, 1);
    out.addTagged(leaf, from, DeliveryQuantity.BACKLOG, from, 1);
    boolean medicine = order.need() == NeedType.MEDICINE;
    if (medicine) {
      out.addTagged(leaf, from, DeliveryQuantity.MEDICINE_BACKLOG, from, 1);
    }
    DeliveryEvent ended = order.ended();
    if (ended != null) {
      long to = Math.max(from, OrderHistory.minute(ended));
      out.add(leaf, to, DeliveryQuantity.OPEN, -1);
      out.addTagged(leaf, to, DeliveryQuantity.BACKLOG, from, -1);
      if (medicine) {
        out.addTagged(leaf, to, DeliveryQuantity.MEDICINE_BACKLOG, from, -1);
      }
    }
  }

  private static void decideGate(OrderHistory order, Leaf leaf, Contributions out) {
    DeliveryEvent gate = order.atGate();
    if (gate == null) {
      return;
    }
    out.add(leaf, OrderHistory.minute(gate), DeliveryQuantity.AT_GATE, 1);
    DeliveryEvent left = order.leftGate(gate);
    if (left != null) {
      out.add(leaf, OrderHistory.minute(left), DeliveryQuantity.AT_GATE, -1);
    }
  }

  private static void decidePromise(OrderHistory order, Leaf leaf, Contributions out) {
    Promise promise = order.promise();
    if (promise == null) {
      return;
    }
    out.add(leaf, promise.minuteMillis(), DeliveryQuantity.BY_RULE, 1);
    out.add(leaf, promise.minuteMillis(), DeliveryQuantity.DUE, 1);
    DeliveryEvent delivered = order.delivered();
    if (delivered != null && promise.early(delivered)) {
      out.add(leaf, promise.minuteMillis(), DeliveryQuantity.DUE_EARLY, 1);
    }
    if (delivered != null && promise.onTime(delivered)) {
      out.add(leaf, promise.minuteMillis(), DeliveryQuantity.DUE_ON_TIME, 1);
    }
  }

  @Override
  public void decideRounds(List<DeliveryEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    OrderHistory order = new OrderHistory(events);
    Leaf leaf = new Leaf(place(order).area(), member(order.need()));
    String round = places.roundOf(order.roundSource());
    for (DeliveryEvent event : events) {
      if (event.type() == DeliveryEventType.ORDER_FAILED) {
        out.addToRound(leaf, round, DeliveryQuantity.FAILED, 1);
      }
    }
    if (order.placed() != null) {
      out.addToRound(leaf, round, DeliveryQuantity.PLACED, 1);
    }
    if (order.delivered() != null) {
      out.addToRound(leaf, round, DeliveryQuantity.DELIVERED, 1);
    }
    if (order.promise() != null) {
      out.addToRound(leaf, round, DeliveryQuantity.DUE, 1);
    }
    new OrderCourse(events).decideRound(leaf, round, out);
    for (OrderSpan span : OrderSpan.values()) {
      OrderSpan.Taken taken = span.of(order);
      if (taken != null) {
        out.addToRound(leaf, round, span.orders(), 1);
        out.addToRound(leaf, round, span.millis(), taken.millis());
      }
    }
  }

  private Place place(OrderHistory order) {
    DeliveryEvent source = order.areaSource();
    return places.resolve(source.area(), source.eventTimeMillis());
  }

  /** The need as a leaf names it; empty where nobody said. */
  static String member(@Nullable NeedType need) {
    return need == null ? "" : need.wire();
  }
}
