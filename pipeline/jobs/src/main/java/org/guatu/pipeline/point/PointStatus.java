package org.guatu.pipeline.point;

import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** What a point last said of itself. */
record PointStatus(PointPlaces places) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  static final int READY = 1;
  static final int OPEN = 2;
  static final int CLOSED = 4;

  private static final int PAUSED = 3;

  @Override
  public String kind() {
    return "status";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    return code(event.type()) == 0 ? null : places.key(event);
  }

  /** What it said last. */
  @Override
  public List<PointEvent> bearing(List<PointEvent> closed) {
    return places.lastAtOneLeaf(closed);
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    int before = 0;
    long since = 0;
    for (PointEvent event : events) {
      Leaf leaf = places.leaf(event);
      int code = code(event.type());
      if (leaf != null) {
        long minute = Window.minuteOf(event.eventTimeMillis());
        out.add(leaf, minute, PointQuantity.STATUS, code - before);
        out.add(leaf, minute, PointQuantity.STATUS_MILLIS, event.eventTimeMillis() - since);
        since = event.eventTimeMillis();
      }
      before = code;
    }
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {}

  /** The level that stands for a status; 0 for types that say nothing of it. */
  private static int code(PointEventType type) {
    return switch (type) {
      case POINT_READY -> READY;
      case POINT_OPENED -> OPEN;
      case POINT_PAUSED -> PAUSED;
      case POINT_CLOSED -> CLOSED;
      case ARRIVED,
          SERVED,
          LEFT,
          TUBE_OPENED,
          TUBE_SEALED,
          TUBE_HANDED_OVER,
          TUBE_RECEIVED,
          TUBE_REPORTED,
          LANE_OPENED,
          LANE_PAUSED,
          QUEUE_OBSERVED,
          WAIT_OBSERVED,
          SERVED_OBSERVED,
          REGISTERED,
          DEREGISTERED,
          PERSON_STATUS,
          TARGET_SET,
          LANES_PLANNED,
          DEVICE_HEARTBEAT,
          CALL_UP_PLANNED ->
          0;
    };
  }

  /** Whether a status says that nobody is served: paused or closed. */
  static boolean idle(long code) {
    return code == PAUSED || code == CLOSED;
  }

  /** Its name in a cell; null before the first. */
  static @Nullable String name(long code) {
    return switch ((int) code) {
      case READY -> "ready";
      case OPEN -> "open";
      case PAUSED -> "paused";
      case CLOSED -> "closed";
      default -> null;
    };
  }
}
