package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.*;

import java.util.List;
import java.util.NavigableMap;
import java.util.function.ToLongFunction;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteSlot;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectFigures;
import org.jspecify.annotations.Nullable;

/**
 * The figures of points and of the areas and groups above them.
 *
 * @param opening of a point; null for homes and roll-ups
 */
record PointFigures(Places places, @Nullable Opening opening) implements SubjectFigures {
  private static final long serialVersionUID = 1L;

  private static final List<PointQuantity> QUANTITIES = List.of(values());
  private static final int HOUR_WINDOW = 60;
  private static final int LONG_WINDOW = 15;
  private static final int SHORT_WINDOW = 5;
  private static final long HOUR_MILLIS = 3_600_000;

  @Override
  public List<PointQuantity> quantities() {
    return QUANTITIES;
  }

  @Override
  public int reachMinutes() {
    return Math.max(
        WaitHindsight.WINDOW + WaitHindsight.LONGEST_MINUTES + LONG_WINDOW,
        RoundOutlook.REACH_MINUTES);
  }

  @Override
  public boolean present(MinuteView view) {
    if (view.at(EVENTS) + view.at(EVENTS, 1) + view.at(BY_RULE) > 0) {
      return true;
    }
    return view.at(STATUS) != PointStatus.CLOSED
        && view.at(HEARTBEATS) + view.at(HEARTBEATS, 1) > 0;
  }

  @Override
  public long fold(long before, MinuteSlot minute) {
    return PointFold.of(
        queue(PointFold.queue(before), minute),
        PointFold.doneAfter(PointFold.done(before), minute, places));
  }

  /** The queue: carried over the minute, or counted in it and carried on from there. */
  private static long queue(long before, MinuteSlot minute) {
    NavigableMap<Long, Long> counted = minute.tags(QUEUE_COUNTED);
    if (counted.isEmpty()) {
      if (before == UNKNOWN && minute.amount(ARRIVED) == 0) {
        return UNKNOWN;
      }
      long queue = before == UNKNOWN ? 0 : before;
      return Math.max(
          0, queue + minute.amount(ARRIVED) - minute.amount(SERVED) - minute.amount(LEFT));
    }
    long queue = counted.lastEntry().getValue() - 1;
    for (long change : minute.tags(FLOW).tailMap(counted.lastKey(), false).values()) {
      queue += change;
    }
    return Math.max(0, queue);
  }

  @Override
  public void minute(MinuteView view, Figures out) {
    long served = view.at(SERVED);
    long served15m = view.sum(SERVED, LONG_WINDOW);
    out.count(Figure.SERVED, served);
    out.count(Figure.SERVED_ROUND, served);
    out.count(Figure.SERVED_5M, view.sum(SERVED, SHORT_WINDOW));
    out.count(Figure.SERVED_15M, served15m);
    out.count(Figure.SERVED_60M, view.sum(SERVED, HOUR_WINDOW));
    long span = (LONG_WINDOW - 1) * Window.MINUTE_MILLIS + view.elapsedMillis();
    out.put(Figure.THROUGHPUT_PER_HOUR, served15m * HOUR_MILLIS, span, served15m);
    out.count(Figure.ARRIVED, view.at(ARRIVED));
    out.count(Figure.LEFT, view.at(LEFT));
    countIfAny(Figure.UNREGISTERED_ENTRIES, view.at(UNREGISTERED), out);
    if (view.area()) {
      out.count(Figure.UNLOCATED_SERVICES, view.at(UNLOCATED));
    }
    long waits = view.at(WAITS);
    out.ratio(
        Figure.OBSERVED_WAIT_MINUTES, view.at(WAIT_MILLIS), waits * Window.MINUTE_MILLIS, waits);
    out.level(Figure.OPEN_LANES, view.at(OPEN_LANES), view.knowing(LANES_KNOWN));
    long tubes = view.knowing(TUBES_KNOWN);
    out.level(Figure.TUBES_OPEN, view.at(TUBES_OPEN), tubes);
    out.level(Figure.TUBE_MISMATCH, view.at(TUBE_MISMATCH), tubes);
    CoverageFigures.minute(view, places, out);
    if (view.leaf()) {
      out.appearance(
          new Figures.Appearance(
              PointStatus.name(view.at(STATUS)), Double.NaN, Double.NaN, Double.NaN));
      PointSight sight = view.once(this::sight);
      sight.load().figures(out);
      sight.hindsight().figures(out);
      if (opening != null) {
        opening.figures(view, out);
      }
    } else {
      rolledUp(view, out);
      Opening.rolledUp(view, out);
    }
  }

  private static void countIfAny(Figure figure, long count, Figures out) {
    if (count != 0) {
      out.count(figure, count);
    }
  }

  private static void rolledUp(MinuteView view, Figures out) {
    out.level(Figure.QUEUE, view.at(QUEUE), view.at(QUEUES));
    out.ratio(
        Figure.PREDICTED_WAIT_MINUTES,
        view.at(WAIT_WEIGHTED),
        view.at(WAIT_WEIGHT),
        view.at(WAIT_SAMPLES));
    var waits = view.histogram(PREDICTED_WAITS);
    if (!waits.counts().isEmpty()) {
      out.put(Figure.PREDICTED_WAIT_MAX_MINUTES, waits.max(), Window.MINUTE_MILLIS, waits.total());
    }
    long errors = view.at(WAIT_ERRORS);
    out.ratio(
        Figure.WAIT_ERROR_60M_MINUTES,
        view.at(WAIT_ERROR_MILLIS),
        errors * Window.MINUTE_MILLIS,
        errors);
    out.ratio(
        Figure.UTILISATION, view.at(BUSY_MILLIS), view.at(OPEN_MILLIS), view.at(BUSY_SAMPLES));
    perLaneHour(view.at(BUSY_SAMPLES), view.at(OPEN_MILLIS), out);
  }

  static void perLaneHour(long served, long openMillis, Figures out) {
    out.ratio(Figure.SERVED_PER_LANE_HOUR_15M, served * HOUR_MILLIS, openMillis, served);
  }

  @Override
  public void derive(MinuteView view, Derived out) {
    PointSight sight = view.once(this::sight);
    sight.load().derive(out);
    sight.hindsight().derive(out);
    if (opening != null) {
      opening.derive(view, out);
    }
  }

  /** What of a point is looked for once. */
  private record PointSight(LaneLoad load, WaitHindsight hindsight) {}

  private PointSight sight(MinuteView view) {
    return new PointSight(LaneLoad.at(view), WaitHindsight.at(view, this::present));
  }

  @Override
  public void round(ToLongFunction<Quantity> total, Figures out) {
    out.count(Figure.SERVED_ROUND, total.applyAsLong(SERVED));
    out.count(Figure.ARRIVED, total.applyAsLong(ARRIVED));
    out.count(Figure.LEFT, total.applyAsLong(LEFT));
    countIfAny(Figure.UNREGISTERED_ENTRIES, total.applyAsLong(UNREGISTERED), out);
    CoverageFigures.round(total, out);
  }
}
