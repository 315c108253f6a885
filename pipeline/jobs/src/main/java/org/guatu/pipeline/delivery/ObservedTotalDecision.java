package org.guatu.pipeline.delivery;

import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * The totals that a carrier without scans reports of a need in an area and round: the latest one
 * counts, beside the orders and never added to them. Each keeps its leaf present.
 */
public final class ObservedTotalDecision implements EntityDecision<DeliveryEvent> {
  private static final long serialVersionUID = 1L;

  private final Places places;

  public ObservedTotalDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "observed";
  }

  @Override
  public @Nullable String keyOf(DeliveryEvent event) {
    if (event.type() != DeliveryEventType.DELIVERED_OBSERVED) {
      return null;
    }
    Leaf leaf = leaf(event);
    String carrier = event.carrier() == null ? "" : event.carrier();
    return String.join(
        "|", leaf.area(), leaf.member(), places.roundOf(event), event.source(), carrier);
  }

  @Override
  public void decideMinutes(List<DeliveryEvent> events, Contributions out) {
    for (DeliveryEvent event : events) {
      out.add(leaf(event), OrderHistory.minute(event), DeliveryQuantity.EVENTS, 1);
    }
  }

  @Override
  public void decideRounds(List<DeliveryEvent> events, Contributions out) {
    if (!events.isEmpty()) {
      DeliveryEvent latest = events.get(events.size() - 1);
      out.addToRound(
          leaf(latest),
          places.roundOf(latest),
          DeliveryQuantity.REPORTED_DELIVERED,
          latest.count());
    }
  }

  private Leaf leaf(DeliveryEvent event) {
    String area = places.resolve(event.area(), event.eventTimeMillis()).area();
    return new Leaf(area, OrderDecision.member(event.need()));
  }
}
