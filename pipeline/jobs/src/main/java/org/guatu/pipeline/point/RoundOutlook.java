package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.CALL_UPS;
import static org.guatu.pipeline.point.PointQuantity.COVERED;
import static org.guatu.pipeline.point.PointQuantity.REACHED;
import static org.guatu.pipeline.point.PointQuantity.REMAINING;
import static org.guatu.pipeline.point.PointQuantity.TARGET;

import java.util.Optional;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectFigures;
import org.guatu.pipeline.forecast.CallUpPlan;
import org.guatu.pipeline.forecast.CoverageRate;
import org.guatu.pipeline.forecast.RoundEta;

/**
 * When the round under way will have reached an area's people, by the rate of the last minutes; and
 * how right that was an hour ago.
 *
 * @param round the one under way
 */
record RoundOutlook(Places places, Round round) {
  /** Forecasts this old are compared with what came since. */
  private static final int HINDSIGHT = 60;

  /** How long after the end it is told whether the intervals held it. */
  private static final int TOLD = 30;

  /** How soon before the end an ETA says nothing that is not to be seen. */
  private static final int LAST = 5;

  /** How many minutes back all this looks. */
  static final int REACH_MINUTES = TOLD + HINDSIGHT + CoverageRate.MOST_MINUTES;

  private static final int NOT_DONE = -1;

  private static final long DAY_MILLIS = 86_400_000;

  /** Rounds that open no further apart than that open at the same time of day. */
  private static final long SAME_TIME_MILLIS = 1_800_000;

  void tell(MinuteView view, Figures out) {
    Optional<RoundEta> eta = eta(view);
    eta.ifPresent(
        now -> {
          long n = now.samples();
          out.put(Figure.ETA_MINUTES, now.etaMillis(), Window.MINUTE_MILLIS, n);
          out.put(Figure.ETA_LOW_MINUTES, now.lowMillis(), Window.MINUTE_MILLIS, n);
          out.put(Figure.ETA_HIGH_MINUTES, now.highMillis(), Window.MINUTE_MILLIS, n);
        });
    int done = remaining(view, 0) > 0 ? NOT_DONE : doneAgo(view);
    if (done != NOT_DONE) {
      error(view, -done * Window.MINUTE_MILLIS, out);
      if (done < TOLD) {
        held(view, done, out);
      }
    } else if (remaining(view, 0) > 0) {
      eta.ifPresent(now -> error(view, now.etaMillis(), out));
    }
  }

  /** What was foretold an hour ago beside what is expected, or known, now. */
  private void error(MinuteView view, long leftMillis, Figures out) {
    if (remaining(view, HINDSIGHT) > 0) {
      eta(view.ago(HINDSIGHT))
          .ifPresent(
              then ->
                  out.put(
                      Figure.ETA_ERROR_60M_MINUTES,
                      HINDSIGHT * Window.MINUTE_MILLIS + leftMillis - then.etaMillis(),
                      Window.MINUTE_MILLIS,
                      then.samples()));
    }
  }

  private void held(MinuteView view, int done, Figures out) {
    long held = 0;
    long told = 0;
    for (int before = LAST; before <= HINDSIGHT; before++) {
      if (remaining(view, done + before) > 0) {
        RoundEta eta = eta(view.ago(done + before)).orElse(null);
        if (eta != null) {
          long came = before * Window.MINUTE_MILLIS;
          told++;
          held += eta.lowMillis() <= came && came <= eta.highMillis() ? 1 : 0;
        }
      }
    }
    out.ratio(Figure.ETA_HELD_80, held, told, told);
  }

  /** How many minutes ago those came who come when called; {@link #NOT_DONE} if not in the hour. */
  private int doneAgo(MinuteView view) {
    for (int ago = 1; ago <= HINDSIGHT; ago++) {
      if (remaining(view, ago) > 0) {
        return ago - 1;
      }
    }
    return NOT_DONE;
  }

  /** People still expected at the end of an earlier minute; 0 in another round. */
  private long remaining(MinuteView view, int ago) {
    long last = view.minuteMillis() + (1 - ago) * Window.MINUTE_MILLIS - 1;
    if (ago > 0 && !round.equals(places.roundUnderWay(last))) {
      return 0;
    }
    return expected(view.at(TARGET, ago), view.at(REACHED, ago), view.at(REMAINING, ago));
  }

  /** People still expected: neither those who never come nor those who come hours late. */
  static long expected(long target, long reached, long remaining) {
    return Math.min(RoundEta.remaining(target, reached), remaining);
  }

  private Optional<RoundEta> eta(MinuteView view) {
    long remaining = remaining(view, 0);
    long now = view.minuteMillis() + view.elapsedMillis();
    if (remaining == 0) {
      return RoundEta.of(0, rate(view), 0);
    }
    if (round.arrivals() == Arrivals.CALLED) {
      CallUpPlan plan = new CallUpPlan(view.histogram(CALL_UPS).counts());
      return RoundEta.of(remaining, rate(view), plan.calledInMillis(now, remaining));
    }
    long done = usualEndMillis(view);
    return done == SubjectFigures.UNKNOWN
        ? Optional.empty()
        : RoundEta.usual(remaining, done - now, rate(view));
  }

  /**
   * When those would have come who come, if they came as to the free round before, at the same time
   * of day; unknown if that was not done, or opened at another time of day.
   */
  private long usualEndMillis(MinuteView view) {
    long done = PointFold.done(view.folded(0));
    Round before = done == SubjectFigures.UNKNOWN ? null : PointFold.roundOf(done, places);
    if (before == null) {
      return SubjectFigures.UNKNOWN;
    }
    long later = round.opensAtMillis() - before.opensAtMillis();
    long days = (later + DAY_MILLIS / 2) / DAY_MILLIS * DAY_MILLIS;
    return days == 0 || Math.abs(later - days) > SAME_TIME_MILLIS
        ? SubjectFigures.UNKNOWN
        : done + days + Window.MINUTE_MILLIS;
  }

  /** By the minutes since the round opened, the running one as far as it has come. */
  private CoverageRate rate(MinuteView view) {
    long open = view.minuteMillis() - Window.minuteOf(round.opensAtMillis());
    int minutes = (int) Math.min(CoverageRate.MOST_MINUTES, open / Window.MINUTE_MILLIS + 1);
    long[] covered = new long[minutes];
    for (int ago = 0; ago < minutes; ago++) {
      covered[minutes - 1 - ago] = view.at(COVERED, ago);
    }
    return CoverageRate.of(view.elapsedMillis(), covered);
  }
}
