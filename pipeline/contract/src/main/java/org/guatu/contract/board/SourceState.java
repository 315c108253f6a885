package org.guatu.contract.board;

/** How old the newest record of a source is. */
public enum SourceState {
  FRESH("fresh"),
  STALE("stale"),
  UNKNOWN("unknown");

  private final String wire;

  SourceState(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
