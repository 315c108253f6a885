package org.guatu.pipeline.point;

import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** When a lane was open. */
record LaneTime(PointPlaces places) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "lane";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    boolean lane =
        event.type() == PointEventType.LANE_OPENED || event.type() == PointEventType.LANE_PAUSED;
    String point = lane ? places.key(event) : null;
    return point == null ? null : point + "/" + (event.lane() == null ? "" : event.lane());
  }

  /** Whether it is open, as was said last. */
  @Override
  public List<PointEvent> bearing(List<PointEvent> closed) {
    return places.lastAtOneLeaf(closed);
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    boolean open = false;
    for (PointEvent event : events) {
      Leaf leaf = places.leaf(event);
      if (leaf == null) {
        continue;
      }
      long minute = Window.minuteOf(event.eventTimeMillis());
      out.add(leaf, minute, PointQuantity.LANES_KNOWN, 1);
      boolean opens = event.type() == PointEventType.LANE_OPENED;
      if (opens != open) {
        int sign = opens ? 1 : -1;
        out.add(leaf, minute, PointQuantity.OPEN_LANES, sign);
        // Of 60,000 ms for a lane open at the minute's end, what it was not open.
        out.add(
            leaf,
            minute,
            PointQuantity.LANE_MILLIS_PART,
            -sign * (event.eventTimeMillis() - minute));
        open = opens;
      }
    }
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {}
}
