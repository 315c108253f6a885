package org.guatu.pipeline.cell;

import java.util.Arrays;
import org.guatu.contract.metric.Finality;

/** The totals of a subject's rounds. */
final class Rounds {
  private Rounds() {}

  static void apply(SubjectState state, SubjectDelta delta, int quantities, boolean leaf) {
    RoundTotals[] touched = new RoundTotals[delta.rounds.length];
    int[] pendingIndex = new int[delta.rounds.length];
    for (int i = 0; i < touched.length; i++) {
      touched[i] = find(state, delta.rounds[i], quantities);
      if (leaf) {
        pendingIndex[i] = pendingIndex(state, delta.rounds[i]);
      }
    }
    long[] amounts = delta.roundAmounts;
    for (int i = 0; i < amounts.length; i += SubjectDelta.ROUND_WIDTH) {
      int at = (int) amounts[i];
      RoundTotals round = touched[at];
      round.totals[(int) amounts[i + 1]] += amounts[i + 2];
      round.ledger[(int) amounts[i + 1]] += amounts[i + 3];
      round.revision++;
      round.dirty = true;
      if (leaf) {
        state.pendingRoundAmounts.add(
            pendingIndex[at], amounts[i + 1], amounts[i + 2], amounts[i + 3]);
      }
    }
  }

  private static int pendingIndex(SubjectState state, String round) {
    int index = state.pendingRounds.indexOf(round);
    if (index < 0) {
      state.pendingRounds.add(round);
      return state.pendingRounds.size() - 1;
    }
    return index;
  }

  private static RoundTotals find(SubjectState state, String name, int quantities) {
    for (RoundTotals round : state.rounds) {
      if (round.round.equals(name)) {
        if (round.totals.length < quantities) {
          round.totals = Arrays.copyOf(round.totals, quantities);
          round.ledger = Arrays.copyOf(round.ledger, quantities);
        }
        return round;
      }
    }
    RoundTotals round = new RoundTotals();
    round.round = name;
    round.totals = new long[quantities];
    round.ledger = new long[quantities];
    state.rounds.add(round);
    return round;
  }

  static void drain(SubjectState state, SubjectDelta delta) {
    delta.rounds = state.pendingRounds.toArray(String[]::new);
    delta.roundAmounts = state.pendingRoundAmounts.drain();
    state.pendingRounds.clear();
  }

  static void flush(SubjectState state, SubjectFigures figures, Outlet outlet) {
    for (RoundTotals round : state.rounds) {
      if (round.dirty) {
        tell(round, Finality.PROVISIONAL, figures, outlet);
      }
    }
  }

  static void reconcile(
      SubjectState state, RoundTotals round, SubjectFigures figures, Outlet outlet) {
    tell(round, Finality.FINAL, figures, outlet);
    state.rounds.remove(round);
  }

  /** What an earlier version left has fewer quantities, and none of those it lacks. */
  private static long of(long[] totals, Quantity quantity) {
    return quantity.ordinal() < totals.length ? totals[quantity.ordinal()] : 0;
  }

  private static void tell(
      RoundTotals round, Finality finality, SubjectFigures figures, Outlet outlet) {
    Figures total = new Figures();
    Figures ledger = new Figures();
    boolean exists = round.exists();
    if (exists) {
      figures.round(quantity -> of(round.totals, quantity), total);
      figures.round(quantity -> of(round.ledger, quantity), ledger);
    }
    if (exists || round.emitted) {
      outlet.roundCell(round, finality, total, ledger);
    }
    round.emitted = exists;
    round.dirty = false;
  }
}
