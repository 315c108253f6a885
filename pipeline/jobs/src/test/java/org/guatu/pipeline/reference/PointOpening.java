package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/**
 * Whether a point is open at the end of a minute, and whether it should be.
 *
 * @param planned the point in the registry; null where that lacks it
 */
record PointOpening(PointLeaf leaf, @Nullable ServicePoint planned) {
  /** Writes what a subject's points come to, all of which are present in the minute. */
  static void write(Figures figures, String subject, List<PointOpening> points, long minute) {
    if (points.isEmpty()) {
      return;
    }
    Window window = Window.minute(minute);
    long end = minute + Window.MINUTE_MILLIS;
    long open = points.stream().filter(point -> point.openAt(end)).count();
    long ready = points.stream().filter(point -> point.readyAt(end)).count();
    figures.put(subject, Figure.POINTS_OPEN, window, new Fraction(open, 1, points.size()));
    figures.put(subject, Figure.POINTS_READY, window, new Fraction(ready, 1, points.size()));
    List<Boolean> due = new ArrayList<>();
    List<Long> late = new ArrayList<>();
    for (PointOpening point : points) {
      ServicePoint plan = point.planned;
      if (plan != null && plan.opensAtMillis() >= 0) {
        due.add(dueAt(plan, end));
        if (dueAt(plan, end) && !point.openAt(end) && !point.openedAndDone(plan, end)) {
          late.add(end - plan.opensAtMillis());
        }
      }
    }
    if (!due.isEmpty()) {
      long count = due.stream().filter(is -> is).count();
      figures.put(subject, Figure.POINTS_PLANNED, window, new Fraction(count, 1, due.size()));
    }
    if (!late.isEmpty()) {
      long most = late.stream().mapToLong(Long::longValue).max().orElseThrow();
      figures.put(
          subject,
          Figure.OPEN_LATE_MINUTES,
          window,
          new Fraction(most, Window.MINUTE_MILLIS, late.size()));
    }
  }

  private static boolean dueAt(ServicePoint plan, long end) {
    return plan.opensAtMillis() < end
        && (plan.closesAtMillis() < 0 || end <= plan.closesAtMillis());
  }

  private @Nullable PointEvent statusAt(long end) {
    PointEvent last = null;
    for (PointEvent event : leaf.events) {
      switch (event.type()) {
        case POINT_READY, POINT_OPENED, POINT_PAUSED, POINT_CLOSED ->
            last = event.eventTimeMillis() < end ? event : last;
        default -> {}
      }
    }
    return last;
  }

  private boolean openAt(long end) {
    PointEvent status = statusAt(end);
    if (status != null && status.type() != PointEventType.POINT_READY) {
      return status.type() == PointEventType.POINT_OPENED;
    }
    long minute = end - Window.MINUTE_MILLIS;
    Long lanes = leaf.openLanes(minute);
    return (lanes != null && lanes > 0) || leaf.served(15, minute) > 0;
  }

  private boolean readyAt(long end) {
    PointEvent status = statusAt(end);
    return status != null && status.type() == PointEventType.POINT_READY && !openAt(end);
  }

  /** Paused or closed, and not before it was to open. */
  private boolean openedAndDone(ServicePoint plan, long end) {
    PointEvent status = statusAt(end);
    return status != null
        && status.type() != PointEventType.POINT_READY
        && status.eventTimeMillis() >= plan.opensAtMillis();
  }
}
