package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.*;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.SubjectFigures;
import org.guatu.pipeline.forecast.LaneChange;
import org.guatu.pipeline.forecast.PlannedWait;

/**
 * How loaded a point's lanes are at the end of a minute: the queue, the wait it means and the
 * lanes' utilisation. The mean lane time is that of the last 15 minutes in which there was always
 * somebody to serve, for only then do services show what a lane can do.
 *
 * @param queue people waiting; {@link SubjectFigures#UNKNOWN} if unknown
 * @param lanes open; -1 if unknown
 * @param waitMillis predicted wait in milliseconds; -1 if unknown
 * @param samples services behind the mean lane time; 0 if it is the planned one
 * @param busyMillis services of 15 minutes x mean lane time
 * @param openMillis open lane time of 15 minutes
 * @param served services of 15 minutes
 */
record LaneLoad(
    long queue,
    long lanes,
    long waitMillis,
    long samples,
    long busyMillis,
    long openMillis,
    long served) {
  private static final int WINDOW = 15;
  private static final int ENOUGH = 10;

  /** From scan to done, as planned. */
  private static final long PLANNED_LANE_MILLIS = 26_000;

  static LaneLoad at(MinuteView view) {
    long busyServed = 0;
    long busyMillis = 0;
    long openMillis = 0;
    for (int ago = 0; ago < WINDOW; ago++) {
      boolean known = view.at(LANES_KNOWN, ago) > 0;
      long lanes = view.at(OPEN_LANES, ago);
      long open = known ? lanes * Window.MINUTE_MILLIS + view.at(LANE_MILLIS_PART, ago) : 0;
      openMillis += open;
      long queue = PointFold.queue(view.folded(ago));
      if (known && queue != SubjectFigures.UNKNOWN && lanes >= 1 && queue >= lanes) {
        busyServed += view.at(SERVED, ago);
        busyMillis += open;
      }
    }
    boolean enough = busyServed >= ENOUGH;
    long above = enough ? busyMillis : PLANNED_LANE_MILLIS;
    long below = enough ? busyServed : 1;
    long queue = PointFold.queue(view.folded(0));
    long lanes = view.at(LANES_KNOWN, 0) > 0 ? view.at(OPEN_LANES, 0) : -1;
    long wait =
        queue == SubjectFigures.UNKNOWN
            ? -1
            : wait(view, new PlannedWait(above, below), queue, Math.max(0, lanes));
    long served = view.sum(SERVED, WINDOW);
    return new LaneLoad(
        queue, lanes, wait, enough ? busyServed : 0, served * above / below, openMillis, served);
  }

  /** With the lanes open now and those planned for later; -1 if that brings nobody's turn. */
  private static long wait(MinuteView view, PlannedWait lane, long queue, long lanes) {
    // A wait until the opening, of nobody, is no wait.
    if (lanes == 0 && (queue == 0 || PointStatus.idle(view.at(STATUS)))) {
      return -1;
    }
    long now = view.minuteMillis() + Window.MINUTE_MILLIS;
    List<LaneChange> changes = new ArrayList<>();
    view.histogram(LANES_PLANNED)
        .counts()
        .forEach((at, planned) -> changes.add(new LaneChange(at, planned - 1)));
    return lane.millis(queue, lanes, now, changes).orElse(-1);
  }

  void figures(Figures out) {
    if (queue != SubjectFigures.UNKNOWN) {
      out.level(Figure.QUEUE, queue, 1);
      if (lanes >= 0) {
        out.level(Figure.IDLE_LANES, Math.max(0, lanes - queue), 1);
      }
    }
    if (waitMillis >= 0) {
      out.put(Figure.PREDICTED_WAIT_MINUTES, waitMillis, Window.MINUTE_MILLIS, samples);
    }
    out.ratio(Figure.UTILISATION, busyMillis, openMillis, served);
    PointFigures.perLaneHour(served, openMillis, out);
  }

  void derive(SubjectFigures.Derived out) {
    if (queue != SubjectFigures.UNKNOWN) {
      out.add(QUEUE, Contributions.UNTAGGED, queue);
      out.add(QUEUES, Contributions.UNTAGGED, 1);
    }
    if (waitMillis >= 0) {
      out.add(WAIT_WEIGHTED, Contributions.UNTAGGED, queue * waitMillis);
      out.add(WAIT_WEIGHT, Contributions.UNTAGGED, queue * Window.MINUTE_MILLIS);
      out.add(WAIT_SAMPLES, Contributions.UNTAGGED, samples);
      out.add(PREDICTED_WAITS, waitMillis, 1);
    }
    out.add(BUSY_MILLIS, Contributions.UNTAGGED, busyMillis);
    out.add(OPEN_MILLIS, Contributions.UNTAGGED, openMillis);
    out.add(BUSY_SAMPLES, Contributions.UNTAGGED, served);
  }
}
