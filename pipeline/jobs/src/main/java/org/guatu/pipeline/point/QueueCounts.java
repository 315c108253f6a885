package org.guatu.pipeline.point;

import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** The counts of a queue in one minute, of which the latest one holds. */
record QueueCounts(PointPlaces places) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "queue";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    if (event.type() != PointEventType.QUEUE_OBSERVED || event.count() < 0) {
      return null;
    }
    String point = places.key(event);
    return point == null ? null : point + "/" + Window.minuteOf(event.eventTimeMillis());
  }

  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    PointEvent latest = events.get(events.size() - 1);
    Leaf leaf = places.leaf(latest);
    if (leaf != null) {
      long minute = Window.minuteOf(latest.eventTimeMillis());
      long at = latest.eventTimeMillis() - minute;
      out.addTagged(leaf, minute, PointQuantity.QUEUE_COUNTED, at, latest.count() + 1);
    }
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {}
}
