package org.guatu.contract.metric;

/** How far a cell may still change; later constants win a tie of revisions. */
public enum Finality {
  /** Until received-time reaches the minute's end plus the out-of-orderness. */
  PROVISIONAL("provisional"),
  /** Only corrections and delayed events change it now. */
  SETTLED("settled"),
  /** Nothing changes it any more. */
  FINAL("final");

  private final String wire;

  Finality(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
