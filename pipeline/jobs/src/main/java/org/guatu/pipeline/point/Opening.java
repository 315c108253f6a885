package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.*;

import java.io.Serializable;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectFigures;
import org.jspecify.annotations.Nullable;

/**
 * Whether a point is open, and whether it should be.
 *
 * @param fromMillis when it is to open by the registry, UTC milliseconds; -1 if nothing is planned
 * @param toMillis when it is to close; -1 if that is not planned
 */
record Opening(long fromMillis, long toMillis) implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int WINDOW = 15;

  /** That of a leaf; null for a home, which is no point. */
  static @Nullable Opening of(Leaf leaf, Places places) {
    if (PointPlaces.isHome(leaf)) {
      return null;
    }
    ServicePoint point = places.point(leaf.member());
    return point == null
        ? new Opening(-1, -1)
        : new Opening(point.opensAtMillis(), point.closesAtMillis());
  }

  /** A point is open as it says; one that has not said so, if work is done there. */
  private static boolean open(MinuteView view) {
    long status = view.at(STATUS);
    return status == PointStatus.OPEN
        || ((status == 0 || status == PointStatus.READY)
            && (view.at(OPEN_LANES) > 0 || view.sum(SERVED, WINDOW) > 0));
  }

  private static boolean ready(MinuteView view) {
    return view.at(STATUS) == PointStatus.READY && !open(view);
  }

  private boolean planned() {
    return fromMillis >= 0;
  }

  private boolean due(MinuteView view) {
    long end = end(view);
    return planned() && fromMillis < end && (toMillis < 0 || end <= toMillis);
  }

  /**
   * For how long it should have been opened; -1 if not so. What was paused or closed since then was
   * opened before, or somebody has decided not to.
   */
  private long lateMillis(MinuteView view) {
    boolean unopened = view.at(STATUS) == PointStatus.READY || view.at(STATUS_MILLIS) < fromMillis;
    return due(view) && unopened && !open(view) ? end(view) - fromMillis : -1;
  }

  private static long end(MinuteView view) {
    return view.minuteMillis() + Window.MINUTE_MILLIS;
  }

  void figures(MinuteView view, Figures out) {
    out.level(Figure.POINTS_PLANNED, due(view) ? 1 : 0, planned() ? 1 : 0);
    out.level(Figure.POINTS_OPEN, open(view) ? 1 : 0, 1);
    out.level(Figure.POINTS_READY, ready(view) ? 1 : 0, 1);
    long late = lateMillis(view);
    if (late >= 0) {
      out.put(Figure.OPEN_LATE_MINUTES, late, Window.MINUTE_MILLIS, 1);
    }
  }

  void derive(MinuteView view, SubjectFigures.Derived out) {
    out.add(POINTS, Contributions.UNTAGGED, 1);
    out.add(POINTS_OPEN, Contributions.UNTAGGED, open(view) ? 1 : 0);
    out.add(POINTS_READY, Contributions.UNTAGGED, ready(view) ? 1 : 0);
    out.add(PLANS, Contributions.UNTAGGED, planned() ? 1 : 0);
    out.add(POINTS_PLANNED, Contributions.UNTAGGED, due(view) ? 1 : 0);
    long late = lateMillis(view);
    if (late >= 0) {
      out.add(OPEN_LATE, late, 1);
    }
  }

  /** Those of an area or group: sums over its points, and the one that is late for longest. */
  static void rolledUp(MinuteView view, Figures out) {
    out.level(Figure.POINTS_PLANNED, view.at(POINTS_PLANNED), view.at(PLANS));
    out.level(Figure.POINTS_OPEN, view.at(POINTS_OPEN), view.at(POINTS));
    out.level(Figure.POINTS_READY, view.at(POINTS_READY), view.at(POINTS));
    var late = view.histogram(OPEN_LATE);
    if (!late.counts().isEmpty()) {
      out.put(Figure.OPEN_LATE_MINUTES, late.max(), Window.MINUTE_MILLIS, late.total());
    }
  }
}
