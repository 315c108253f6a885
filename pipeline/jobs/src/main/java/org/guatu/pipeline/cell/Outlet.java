package org.guatu.pipeline.cell;

import org.guatu.contract.metric.Finality;

/** Where a subject tells what changed, and asks to be woken. */
public interface Outlet {
  /** A minute's cell; without figures it has ceased to be. */
  void minuteCell(CellSlot cell, Finality finality, Figures figures);

  /** A round's cell; without figures it has ceased to be. */
  void roundCell(RoundTotals round, Finality finality, Figures figures, Figures ledger);

  /** What a leaf's roll-ups have to add; its subject is not set. */
  void delta(SubjectDelta delta);

  /** Asks for a call when received-time has reached an instant. */
  void wakeAt(long receivedTimeMillis);
}
