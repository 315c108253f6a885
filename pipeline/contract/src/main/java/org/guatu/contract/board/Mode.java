package org.guatu.contract.board;

/** What a board shows; these can never be mistaken for one another. */
public enum Mode {
  LIVE("live"),
  REPLAY("replay"),
  DRILL("drill"),
  WHAT_IF("whatif");

  private final String wire;

  Mode(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
