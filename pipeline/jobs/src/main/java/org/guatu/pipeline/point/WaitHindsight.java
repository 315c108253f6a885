package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.WAITS;
import static org.guatu.pipeline.point.PointQuantity.WAITS_BY_LENGTH;
import static org.guatu.pipeline.point.PointQuantity.WAIT_ERRORS;
import static org.guatu.pipeline.point.PointQuantity.WAIT_ERROR_MILLIS;

import java.util.Map;
import java.util.function.Predicate;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.SubjectFigures;

/**
 * How wrong a point's forecasts were, by the waits that were measured in the last hour: each beside
 * what was foretold when he who waited came.
 *
 * @param errorMillis all differences, none below 0
 * @param waits those that were foretold
 */
record WaitHindsight(long errorMillis, long waits) {
  /** How many minutes back waits are looked for. */
  static final int WINDOW = 60;

  /** A longer wait is not compared: what was foretold is not kept for ever. */
  static final int LONGEST_MINUTES = 60;

  private static final WaitHindsight NONE = new WaitHindsight(0, 0);

  static WaitHindsight at(MinuteView view, Predicate<MinuteView> present) {
    if (view.sum(WAITS, WINDOW) == 0) {
      return NONE;
    }
    long error = 0;
    long waits = 0;
    for (int ago = 0; ago < WINDOW; ago++) {
      if (view.at(WAITS, ago) > 0) {
        for (Map.Entry<Long, Long> wait :
            view.ago(ago).histogram(WAITS_BY_LENGTH).counts().entrySet()) {
          long foretold = foretold(view, ago, wait.getKey(), present);
          if (foretold >= 0) {
            error += wait.getValue() * Math.abs(wait.getKey() - foretold);
            waits += wait.getValue();
          }
        }
      }
    }
    return new WaitHindsight(error, waits);
  }

  /** What was told within a minute of when he came; -1 if nothing was. */
  private static long foretold(
      MinuteView view, int ago, long waitMillis, Predicate<MinuteView> present) {
    long minutes = waitMillis / Window.MINUTE_MILLIS;
    if (minutes >= LONGEST_MINUTES) {
      return -1;
    }
    MinuteView then = view.ago(ago + (int) minutes + 1);
    return present.test(then) ? LaneLoad.at(then).waitMillis() : -1;
  }

  void figures(Figures out) {
    out.ratio(Figure.WAIT_ERROR_60M_MINUTES, errorMillis, waits * Window.MINUTE_MILLIS, waits);
  }

  void derive(SubjectFigures.Derived out) {
    out.add(WAIT_ERROR_MILLIS, Contributions.UNTAGGED, errorMillis);
    out.add(WAIT_ERRORS, Contributions.UNTAGGED, waits);
  }
}
