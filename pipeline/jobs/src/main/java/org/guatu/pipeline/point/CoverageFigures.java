package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.*;

import java.util.function.ToLongFunction;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;

/** The figures of the register: who is to be reached, who was, who is yet to be, who need not. */
final class CoverageFigures {
  private static final long HOUR_MILLIS = 3_600_000;

  private CoverageFigures() {}

  /** Those of a subject that knows of a register. */
  static void minute(MinuteView view, Places places, Figures out) {
    long knowing = view.knowing(REGISTER_KNOWN);
    if (knowing == 0) {
      return;
    }
    out.level(Figure.REGISTERED, view.at(REGISTERED), knowing);
    out.count(Figure.COVERED, view.at(COVERED));
    out.count(Figure.REPEAT, view.at(REPEAT));
    out.count(Figure.OUT_OF_REGISTER, view.at(OUT_OF_REGISTER));
    long end = view.minuteMillis() + Window.MINUTE_MILLIS;
    Round round = places.roundUnderWay(end - 1);
    if (round == null) {
      return;
    }
    long remaining = view.at(REMAINING);
    out.level(Figure.TARGET, view.at(TARGET), knowing);
    out.level(Figure.REMAINING, remaining, knowing);
    if (round.deadlineMillis() > end) {
      out.put(
          Figure.REQUIRED_PER_HOUR,
          remaining * HOUR_MILLIS,
          round.deadlineMillis() - end,
          remaining);
    }
    if (!view.leaf()) {
      new RoundOutlook(places, round).tell(view, out);
    }
  }

  /** Those of a round in which there is anything of the kind. */
  static void round(ToLongFunction<Quantity> total, Figures out) {
    long target = total.applyAsLong(TARGET);
    long covered = total.applyAsLong(COVERED);
    long repeat = total.applyAsLong(REPEAT);
    long strangers = total.applyAsLong(OUT_OF_REGISTER);
    if (target != 0 || covered != 0 || repeat != 0 || strangers != 0) {
      out.count(Figure.COVERED, covered);
      out.count(Figure.REPEAT, repeat);
      out.count(Figure.OUT_OF_REGISTER, strangers);
    }
    if (target != 0) {
      target(target, covered, total, out);
    }
    some(Figure.TARGET_STATED, total.applyAsLong(TARGET_STATED), out);
    some(Figure.REPORTED_SERVED, total.applyAsLong(REPORTED_SERVED), out);
  }

  private static void target(
      long target, long covered, ToLongFunction<Quantity> total, Figures out) {
    out.count(Figure.TARGET, target);
    out.put(Figure.COVERAGE, covered, target, target);
    long away = total.applyAsLong(EXCUSED_AWAY);
    long transferred = total.applyAsLong(EXCUSED_TRANSFERRED);
    long hospital = total.applyAsLong(EXCUSED_HOSPITAL);
    long sampled = total.applyAsLong(EXCUSED_HOME_SAMPLED);
    long refused = total.applyAsLong(EXCUSED_REFUSED);
    long excused = away + transferred + hospital + sampled + refused;
    out.count(Figure.EXCUSED, excused);
    out.count(Figure.EXCUSED_AWAY, away);
    out.count(Figure.EXCUSED_TRANSFERRED, transferred);
    out.count(Figure.EXCUSED_HOSPITAL, hospital);
    out.count(Figure.EXCUSED_HOME_SAMPLED, sampled);
    out.count(Figure.EXCUSED_REFUSED, refused);
    out.put(Figure.UNTESTED, target - covered - excused, 1, target);
  }

  private static void some(Figure figure, long count, Figures out) {
    if (count != 0) {
      out.count(figure, count);
    }
  }
}
