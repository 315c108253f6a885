package org.guatu.pipeline.cell;

/** What a subject's round comes to so far. State: what is added is copied and packed, too. */
public final class RoundTotals {
  public String round = "";
  public long[] totals = {};
  public long[] ledger = {};

  /** Changes folded in. */
  public long revision;

  /** Changed since it was last emitted. */
  public boolean dirty;

  /** Whether a cell with figures was emitted. */
  public boolean emitted;

  RoundTotals copy() {
    RoundTotals copy = new RoundTotals();
    copy.round = round;
    copy.totals = totals.clone();
    copy.ledger = ledger.clone();
    copy.revision = revision;
    copy.dirty = dirty;
    copy.emitted = emitted;
    return copy;
  }

  /** Whether an event counted in one of its figures. */
  public boolean exists() {
    for (long total : totals) {
      if (total != 0) {
        return true;
      }
    }
    return false;
  }
}
