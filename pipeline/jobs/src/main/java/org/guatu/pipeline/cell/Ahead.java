package org.guatu.pipeline.cell;

import java.util.List;
import org.guatu.contract.metric.Window;

/**
 * Amounts that outran the watermark: processed already, yet received too late for the settled
 * figures of the minutes about to settle. They are taken out while those are computed.
 */
final class Ahead {
  private Ahead() {}

  /** Whether there is any such amount for a minute. */
  static boolean any(SubjectState state, long settlingMinute) {
    Tuples ahead = state.ahead;
    for (int i = 0; i < ahead.used; i += SubjectDelta.AMOUNT_WIDTH) {
      if (ahead.values[i] <= settlingMinute && ahead.values[i + 1] > settlingMinute) {
        return true;
      }
    }
    return false;
  }

  /** Adds ({@code sign} 1) or takes out (-1) what must not be in a minute's settled figures. */
  static void shift(
      SubjectState state, List<? extends Quantity> quantities, long settlingMinute, int sign) {
    Tuples ahead = state.ahead;
    for (int i = 0; i < ahead.used; i += SubjectDelta.AMOUNT_WIDTH) {
      if (ahead.values[i] <= settlingMinute && ahead.values[i + 1] > settlingMinute) {
        state.timeline.add(
            quantities.get((int) ahead.values[i + 2]),
            quantities.size(),
            ahead.values[i],
            ahead.values[i + 3],
            sign * ahead.values[i + 4]);
      }
    }
  }

  /** Forgets what is in all settled figures after a minute's. */
  static void forget(SubjectState state, long settledMinute) {
    if (state.ahead.isEmpty()) {
      return;
    }
    long[] all = state.ahead.drain();
    for (int i = 0; i < all.length; i += SubjectDelta.AMOUNT_WIDTH) {
      if (all[i + 1] > settledMinute + Window.MINUTE_MILLIS) {
        state.ahead.add(all[i], all[i + 1], all[i + 2], all[i + 3], all[i + 4]);
      }
    }
  }
}
