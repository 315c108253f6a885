package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.COVERED;
import static org.guatu.pipeline.point.PointQuantity.REACHED;
import static org.guatu.pipeline.point.PointQuantity.REMAINING;
import static org.guatu.pipeline.point.PointQuantity.TARGET;

import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.forecast.CallUpEnd;
import org.guatu.pipeline.forecast.CoverageRate;
import org.guatu.pipeline.forecast.RoundEta;

/** When the round under way will have reached an area's people, by the rate of the last minutes. */
final class RoundOutlook {
  private RoundOutlook() {}

  static void tell(MinuteView view, Round round, Figures out) {
    long expected = RoundEta.remaining(view.at(TARGET), view.at(REACHED));
    RoundEta.of(Math.min(expected, view.at(REMAINING)), rate(view, round), CallUpEnd.OVER)
        .ifPresent(
            eta -> {
              long n = eta.samples();
              out.put(Figure.ETA_MINUTES, eta.etaMillis(), Window.MINUTE_MILLIS, n);
              out.put(Figure.ETA_LOW_MINUTES, eta.lowMillis(), Window.MINUTE_MILLIS, n);
              out.put(Figure.ETA_HIGH_MINUTES, eta.highMillis(), Window.MINUTE_MILLIS, n);
            });
  }

  /** By the minutes of the window since the round opened, the running one as far as it has come. */
  private static CoverageRate rate(MinuteView view, Round round) {
    long open = view.minuteMillis() - Window.minuteOf(round.opensAtMillis());
    int minutes = (int) Math.min(RoundEta.WINDOW_MINUTES, open / Window.MINUTE_MILLIS + 1);
    long[] covered = new long[minutes];
    for (int ago = 0; ago < minutes; ago++) {
      covered[minutes - 1 - ago] = view.at(COVERED, ago);
    }
    CoverageRate rate = CoverageRate.of(covered);
    long span = rate.spanMillis() - Window.MINUTE_MILLIS + view.elapsedMillis();
    return new CoverageRate(rate.samples(), span, rate.dispersion());
  }
}
