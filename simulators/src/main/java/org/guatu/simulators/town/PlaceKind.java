package org.guatu.simulators.town;

/** Kinds of places people and goods go to. */
public enum PlaceKind {
  HOSPITAL("hospital"),
  MEAL("meal"),
  GATE("gate"),
  DEPOT("depot"),
  WORKSITE("worksite");

  private final String wire;

  PlaceKind(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
