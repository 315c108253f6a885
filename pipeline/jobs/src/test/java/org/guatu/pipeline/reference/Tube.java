package org.guatu.pipeline.reference;

import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** One tube: its events of the minute view, earliest first. */
record Tube(List<PointEvent> events) {
  private static final List<PointEventType> STAGES =
      List.of(
          PointEventType.TUBE_OPENED,
          PointEventType.TUBE_SEALED,
          PointEventType.TUBE_HANDED_OVER,
          PointEventType.TUBE_RECEIVED,
          PointEventType.TUBE_REPORTED);

  static boolean concerns(PointEvent event) {
    return STAGES.contains(event.type());
  }

  long firstMinute() {
    return Window.minuteOf(events.get(0).eventTimeMillis());
  }

  /** The minute of the earliest event of the stage; null where there is none. */
  private @Nullable Long stage(PointEventType type) {
    for (PointEvent event : events) {
      if (event.type() == type) {
        return Window.minuteOf(event.eventTimeMillis());
      }
    }
    return null;
  }

  boolean openAt(long minute) {
    Long opened = stage(PointEventType.TUBE_OPENED);
    Long sealed = stage(PointEventType.TUBE_SEALED);
    return opened != null && opened <= minute && (sealed == null || sealed > minute);
  }

  boolean mismatchAt(long minute) {
    for (int i = 1; i < STAGES.size(); i++) {
      Long before = stage(STAGES.get(i - 1));
      Long after = stage(STAGES.get(i));
      if (after != null && after <= minute && (before == null || before > minute)) {
        return true;
      }
    }
    return false;
  }
}
