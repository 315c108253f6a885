package org.guatu.pipeline.point;

import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** What one point, or one lane of it, last said it has served in a round. */
record ReportedTotal(PointPlaces points) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "reported";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    String point = event.type() == PointEventType.SERVED_OBSERVED ? points.key(event) : null;
    if (point == null) {
      return null;
    }
    String lane = event.lane() == null ? "" : event.lane();
    return point + "/" + lane + "/" + points.places().roundOf(event);
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {}

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    PointEvent latest = events.get(events.size() - 1);
    Leaf leaf = points.leaf(latest);
    if (leaf != null) {
      String round = points.places().roundOf(latest);
      out.addToRound(leaf, round, PointQuantity.REPORTED_SERVED, latest.count());
    }
  }
}
