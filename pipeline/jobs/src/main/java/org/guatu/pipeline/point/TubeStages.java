package org.guatu.pipeline.point;

import java.util.List;
import java.util.stream.LongStream;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** Through which stages a tube went: opened, sealed, handed over, received, reported. */
record TubeStages(PointPlaces places) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  private static final int OPENED = 0;
  private static final int SEALED = 1;
  private static final int STAGES = 5;
  private static final long NEVER = Long.MAX_VALUE;

  @Override
  public String kind() {
    return "tube";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    return stage(event.type()) < 0 ? null : event.tube();
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    Leaf leaf = null;
    for (PointEvent event : events) {
      if (leaf == null) {
        leaf = places.leaf(event);
      }
    }
    if (leaf == null) {
      return;
    }
    long[] minutes = {NEVER, NEVER, NEVER, NEVER, NEVER};
    for (PointEvent event : events) {
      long minute = Window.minuteOf(event.eventTimeMillis());
      out.add(leaf, minute, PointQuantity.TUBES_KNOWN, 1);
      int stage = stage(event.type());
      minutes[stage] = Math.min(minutes[stage], minute);
    }
    if (minutes[OPENED] != NEVER) {
      out.add(leaf, minutes[OPENED], PointQuantity.TUBES_OPEN, 1);
      if (minutes[SEALED] != NEVER) {
        out.add(leaf, Math.max(minutes[OPENED], minutes[SEALED]), PointQuantity.TUBES_OPEN, -1);
      }
    }
    mismatches(leaf, minutes, out);
  }

  private static void mismatches(Leaf leaf, long[] minutes, Contributions out) {
    int before = 0;
    long[] moments = LongStream.of(minutes).filter(m -> m != NEVER).distinct().sorted().toArray();
    for (long moment : moments) {
      int now = 0;
      for (int stage = SEALED; stage < STAGES; stage++) {
        if (minutes[stage] <= moment && minutes[stage - 1] > moment) {
          now = 1;
        }
      }
      if (now != before) {
        out.add(leaf, moment, PointQuantity.TUBE_MISMATCH, now - before);
        before = now;
      }
    }
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {}

  /** The stage an event of a type says was reached; -1 for others. */
  private static int stage(PointEventType type) {
    return switch (type) {
      case TUBE_OPENED -> OPENED;
      case TUBE_SEALED -> SEALED;
      case TUBE_HANDED_OVER -> 2;
      case TUBE_RECEIVED -> 3;
      case TUBE_REPORTED -> 4;
      case ARRIVED,
          SERVED,
          LEFT,
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
          -1;
    };
  }
}
