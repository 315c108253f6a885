package org.guatu.contract.metric;

/** The two kinds of window a cell can have. */
public enum WindowKind {
  MINUTE("minute"),
  ROUND("round");

  private final String wire;

  WindowKind(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
