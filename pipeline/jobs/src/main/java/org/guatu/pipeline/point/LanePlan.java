package org.guatu.pipeline.point;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** How many lanes a point is to have from one instant on: the latest word. */
record LanePlan(PointPlaces points) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "plan";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    String point = event.type() == PointEventType.LANES_PLANNED ? points.key(event) : null;
    return point == null ? null : point + "/" + event.startAtMillis();
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    Map<Leaf, Long> planned = new HashMap<>();
    for (PointEvent event : events) {
      Leaf leaf = points.leaf(event);
      if (leaf != null) {
        long minute = Window.minuteOf(event.eventTimeMillis());
        long from = event.startAtMillis();
        Long before = planned.put(leaf, event.count() + 1);
        out.addTagged(
            leaf,
            minute,
            PointQuantity.LANES_PLANNED,
            from,
            event.count() + 1 - (before == null ? 0 : before));
      }
    }
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {}
}
