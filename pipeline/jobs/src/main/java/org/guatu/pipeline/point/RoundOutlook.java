package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.COVERED;
import static org.guatu.pipeline.point.PointQuantity.REACHED;
import static org.guatu.pipeline.point.PointQuantity.REMAINING;
import static org.guatu.pipeline.point.PointQuantity.TARGET;

import java.util.Optional;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.forecast.CallUpEnd;
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
    long expected = RoundEta.remaining(view.at(TARGET, ago), view.at(REACHED, ago));
    return Math.min(expected, view.at(REMAINING, ago));
  }

  private Optional<RoundEta> eta(MinuteView view) {
    return RoundEta.of(remaining(view, 0), rate(view), CallUpEnd.OVER);
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
