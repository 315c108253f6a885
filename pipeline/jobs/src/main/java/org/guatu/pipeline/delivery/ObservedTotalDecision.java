package org.guatu.pipeline.delivery;

import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/** A total that a site without scans reports: it keeps its leaf present, and counts nowhere. */
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
    return event.type() == DeliveryEventType.DELIVERED_OBSERVED ? event.key().toString() : null;
  }

  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public void decideMinutes(List<DeliveryEvent> events, Contributions out) {
    for (DeliveryEvent event : events) {
      if (keyOf(event) != null) {
        String area = places.resolve(event.area(), event.eventTimeMillis()).area();
        Leaf leaf = new Leaf(area, OrderDecision.member(event.need()));
        out.add(leaf, OrderHistory.minute(event), DeliveryQuantity.EVENTS, 1);
      }
    }
  }

  @Override
  public void decideRounds(List<DeliveryEvent> events, Contributions out) {
    // No figure of a round uses them.
  }
}
