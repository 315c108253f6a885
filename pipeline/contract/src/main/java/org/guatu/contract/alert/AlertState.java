package org.guatu.contract.alert;

/** Where an episode stands. */
public enum AlertState {
  FIRING("firing"),
  ACKNOWLEDGED("acknowledged"),
  RESOLVED("resolved");

  private final String wire;

  AlertState(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
