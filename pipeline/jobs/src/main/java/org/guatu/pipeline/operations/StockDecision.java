package org.guatu.pipeline.operations;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.OperationsEventType.Concern;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How much of an item there is in one store of an area, in one unit, and what was used: what a move
 * takes out, and what a count finds missing. Nothing is known before the first count. Its leaf is
 * (area, item).
 */
public final class StockDecision implements EntityDecision<OperationsEvent> {
  private static final long serialVersionUID = 1L;

  private final Places places;

  public StockDecision(Places places) {
    this.places = places;
  }

  /** Takes what each event changes. */
  interface Steps {
    void step(OperationsEvent event, Quantity quantity, long amount);
  }

  @Override
  public String kind() {
    return "stock";
  }

  @Override
  public @Nullable String keyOf(OperationsEvent event) {
    String item = event.subject();
    if (event.type().concern() != Concern.STOCK || item == null) {
      return null;
    }
    return OperationsLeaf.item(item, event.unit()) + "@" + area(event) + "|" + store(event);
  }

  static String area(OperationsEvent event) {
    return event.area() == null ? "" : event.area();
  }

  static String store(OperationsEvent event) {
    return event.group() == null ? "" : event.group();
  }

  /** The first, for its place, and the last count, as if it had found what there is now. */
  @Override
  public List<OperationsEvent> bearing(List<OperationsEvent> closed) {
    return closed.isEmpty() ? closed : summedUp(closed);
  }

  /** The events of one store, not none, as two at most. */
  static List<OperationsEvent> summedUp(List<OperationsEvent> closed) {
    OperationsEvent counted = null;
    long stock = 0;
    for (OperationsEvent event : closed) {
      boolean counts = event.type() == OperationsEventType.STOCK_SET;
      counted = counts ? event : counted;
      stock = counts ? event.quantity() : stock + event.quantity();
    }
    List<OperationsEvent> kept = new ArrayList<>();
    if (!closed.get(0).equals(counted)) {
      kept.add(closed.get(0));
    }
    if (counted != null) {
      kept.add(counted.toBuilder().quantity(stock).build());
    }
    return kept;
  }

  @Override
  public void decideMinutes(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    Leaf leaf = leaf(events, places);
    for (OperationsEvent event : events) {
      out.add(leaf, OperationsLeaf.minute(event), OperationsQuantity.EVENTS, 1);
      out.add(leaf, OperationsLeaf.minute(event), OperationsQuantity.ITEMS_KNOWN, 1);
    }
    steps(
        events,
        (event, quantity, amount) -> out.add(leaf, OperationsLeaf.minute(event), quantity, amount));
  }

  /** What the events of one store change, one after the other. */
  static void steps(List<OperationsEvent> events, Steps out) {
    boolean known = false;
    long stock = 0;
    for (OperationsEvent event : events) {
      long quantity = event.quantity();
      if (event.type() == OperationsEventType.STOCK_SET) {
        out.step(event, OperationsQuantity.STOCK_KNOWN, 1);
        out.step(event, OperationsQuantity.STOCK, quantity - stock);
        if (known && quantity < stock) {
          out.step(event, OperationsQuantity.STOCK_USED, stock - quantity);
        }
        stock = quantity;
        known = true;
        continue;
      }
      out.step(
          event,
          quantity < 0 ? OperationsQuantity.STOCK_USED : OperationsQuantity.STOCK_IN,
          Math.abs(quantity));
      if (known) {
        out.step(event, OperationsQuantity.STOCK, quantity);
        stock += quantity;
      }
    }
  }

  @Override
  public void decideRounds(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    Leaf leaf = leaf(events, places);
    steps(
        events,
        (event, quantity, amount) -> {
          if (quantity == OperationsQuantity.STOCK_IN
              || quantity == OperationsQuantity.STOCK_USED) {
            out.addToRound(leaf, places.roundOf(event), quantity, amount);
          }
        });
  }

  /** All the events name one item, unit and area; what an alias meant at the first one holds. */
  static Leaf leaf(List<OperationsEvent> events, Places places) {
    OperationsEvent first = events.get(0);
    String item = first.subject() == null ? OperationsLeaf.UNNAMED : first.subject();
    return OperationsLeaf.of(places, first, OperationsLeaf.item(item, first.unit()));
  }
}
