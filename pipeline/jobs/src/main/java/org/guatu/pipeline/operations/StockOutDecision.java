package org.guatu.pipeline.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType.Concern;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * How wrong it was foretold when an item runs out in an area: each time it does, beside what was
 * foretold an hour before. The stores of the area are one stock here, as they are to who reads the
 * forecast; {@link StockDecision} has each by itself. A leaf could not tell: there a stock is gone
 * also when its entity ends.
 */
public final class StockOutDecision implements EntityDecision<OperationsEvent> {
  private static final long serialVersionUID = 1L;

  private final Places places;

  public StockOutDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "stockOut";
  }

  @Override
  public @Nullable String keyOf(OperationsEvent event) {
    String item = event.subject();
    return event.type().concern() == Concern.STOCK && item != null
        ? OperationsLeaf.item(item, event.unit()) + "@" + StockDecision.area(event)
        : null;
  }

  /** As long as there may be something left of what it counted. */
  @Override
  public long neededUntilMillis(OperationsEvent event) {
    return places.closedAtMillis(event);
  }

  /** All that is looked back to, and what each store had before it. */
  @Override
  public List<OperationsEvent> bearing(List<OperationsEvent> closed) {
    if (closed.isEmpty()) {
      return closed;
    }
    long from = closed.get(closed.size() - 1).eventTimeMillis() - StockCourse.REACH_MILLIS;
    Map<String, List<OperationsEvent>> before = new LinkedHashMap<>();
    List<OperationsEvent> kept = new ArrayList<>();
    for (OperationsEvent event : closed) {
      if (event.eventTimeMillis() < from) {
        before.computeIfAbsent(StockDecision.store(event), s -> new ArrayList<>()).add(event);
      } else {
        kept.add(event);
      }
    }
    before.values().forEach(store -> kept.addAll(StockDecision.summedUp(store)));
    return kept;
  }

  @Override
  public void decideMinutes(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    Leaf leaf = StockDecision.leaf(events, places);
    for (StockCourse.RunOut runOut : new StockCourse(events).runOuts()) {
      long minute = OperationsLeaf.minute(runOut.last());
      out.add(leaf, minute, OperationsQuantity.STOCK_OUT_ERROR_MILLIS, runOut.errorMillis());
      out.add(leaf, minute, OperationsQuantity.STOCK_OUTS, 1);
    }
  }

  @Override
  public void decideRounds(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    Leaf leaf = StockDecision.leaf(events, places);
    for (StockCourse.RunOut runOut : new StockCourse(events).runOuts()) {
      String round = places.roundOf(runOut.last());
      out.addToRound(leaf, round, OperationsQuantity.STOCK_OUT_ERROR_MILLIS, runOut.errorMillis());
      out.addToRound(leaf, round, OperationsQuantity.STOCK_OUTS, 1);
    }
  }
}
