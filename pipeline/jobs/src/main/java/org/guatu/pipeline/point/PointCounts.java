package org.guatu.pipeline.point;

import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** What each event counts by itself. */
record PointCounts(PointPlaces places) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "event";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    return null;
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    for (PointEvent event : events) {
      Leaf leaf = places.leaf(event);
      if (leaf != null) {
        count(event, leaf, out);
      }
    }
  }

  private void count(PointEvent event, Leaf leaf, Contributions out) {
    long minute = Window.minuteOf(event.eventTimeMillis());
    out.add(leaf, minute, event.heartbeat() ? PointQuantity.HEARTBEATS : PointQuantity.EVENTS, 1);
    PointQuantity quantity = counted(event.type());
    if (quantity != null) {
      out.add(leaf, minute, quantity, 1);
      int step = quantity == PointQuantity.ARRIVED ? 1 : -1;
      out.addTagged(leaf, minute, PointQuantity.FLOW, event.eventTimeMillis() - minute, step);
    }
    if (isUnregistered(event)) {
      out.add(leaf, minute, PointQuantity.UNREGISTERED, 1);
    }
    if (quantity == PointQuantity.SERVED && !places.located(event)) {
      out.add(leaf, minute, PointQuantity.UNLOCATED, 1);
    }
    if (event.type() == PointEventType.WAIT_OBSERVED && event.waitMillis() >= 0) {
      out.add(leaf, minute, PointQuantity.WAIT_MILLIS, event.waitMillis());
      out.add(leaf, minute, PointQuantity.WAITS, 1);
      out.addTagged(leaf, minute, PointQuantity.WAITS_BY_LENGTH, event.waitMillis(), 1);
    }
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {
    for (PointEvent event : events) {
      Leaf leaf = places.leaf(event);
      PointQuantity quantity = counted(event.type());
      if (leaf != null && quantity != null) {
        String round = places.places().roundOf(event);
        out.addToRound(leaf, round, quantity, 1);
        if (isUnregistered(event)) {
          out.addToRound(leaf, round, PointQuantity.UNREGISTERED, 1);
        }
      }
    }
  }

  /** Whether somebody or something came by that is on no list. */
  static boolean isUnregistered(PointEvent event) {
    return event.type() == PointEventType.SERVED && PointEvent.UNREGISTERED.equals(event.outcome());
  }

  /** What an event of a type counts as; null for none. */
  private static @Nullable PointQuantity counted(PointEventType type) {
    return switch (type) {
      case ARRIVED -> PointQuantity.ARRIVED;
      case SERVED -> PointQuantity.SERVED;
      case LEFT -> PointQuantity.LEFT;
      case TUBE_OPENED,
          TUBE_SEALED,
          TUBE_HANDED_OVER,
          TUBE_RECEIVED,
          TUBE_REPORTED,
          LANE_OPENED,
          LANE_PAUSED,
          POINT_READY,
          POINT_OPENED,
          POINT_PAUSED,
          POINT_CLOSED,
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
          null;
    };
  }
}
