package org.guatu.contract.board;

/** How a subject is drawn, strongest claim first. */
public enum SubjectState {
  CLOSED("closed"),
  PAUSED("paused"),
  UNKNOWN("unknown"),
  STALE("stale"),
  CRITICAL("critical"),
  ATTENTION("attention"),
  NORMAL("normal");

  private final String wire;

  SubjectState(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
