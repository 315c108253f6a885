package org.guatu.pipeline.hotline;

import java.util.OptionalLong;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.forecast.LineObserved;

/** How long those who call a line next will wait, and how wrong that was a while ago. */
final class LineOutlook {
  /** How many minutes back calls are counted, and how many ahead a forecast looks. */
  static final int AHEAD = (int) (LineObserved.AHEAD_MILLIS / Window.MINUTE_MILLIS);

  /** How many minutes back agents, handling and patience are looked for. */
  static final int WINDOW = 60;

  private static final long SECOND_MILLIS = 1_000;

  private LineOutlook() {}

  static void tell(MinuteView view, Figures out) {
    LineObserved now = observed(view);
    long reports = view.at(HotlineQuantity.AGENT_REPORTS);
    if (reports > 0 || now.agents() > 0) {
      out.put(Figure.AGENTS, now.agents(), 1, reports);
    }
    now.waitMillis()
        .ifPresent(
            wait -> out.put(Figure.PREDICTED_WAIT_SECONDS, wait, SECOND_MILLIS, now.offered()));
    OptionalLong foretold = observed(view.ago(AHEAD)).waitMillis();
    long waits = view.sum(HotlineQuantity.WAITS, AHEAD);
    if (foretold.isPresent() && waits > 0) {
      long waited = view.sum(HotlineQuantity.WAITED_MILLIS, AHEAD);
      long error = Math.abs(foretold.getAsLong() * waits - waited);
      out.put(Figure.WAIT_ERROR_15M_SECONDS, error, SECOND_MILLIS * waits, waits);
    }
  }

  private static LineObserved observed(MinuteView view) {
    return new LineObserved(
        view.sum(HotlineQuantity.OFFERED, AHEAD),
        (AHEAD - 1) * Window.MINUTE_MILLIS + view.elapsedMillis(),
        view.sum(HotlineQuantity.HANDLED, WINDOW),
        view.sum(HotlineQuantity.HANDLING_MILLIS, WINDOW),
        view.sum(HotlineQuantity.HUNG_UP, WINDOW),
        view.sum(HotlineQuantity.WAITED_MILLIS, WINDOW),
        agents(view),
        view.at(HotlineQuantity.WAITING));
  }

  /** As reported; else the most calls that were in hand at once: all agents, if anybody waited. */
  private static long agents(MinuteView view) {
    if (view.at(HotlineQuantity.AGENT_REPORTS) > 0) {
      return view.at(HotlineQuantity.AGENTS);
    }
    long most = 0;
    for (int ago = 0; ago < WINDOW; ago++) {
      most = Math.max(most, view.at(HotlineQuantity.IN_HAND, ago));
    }
    return most;
  }
}
