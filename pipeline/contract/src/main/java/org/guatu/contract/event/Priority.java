package org.guatu.contract.event;

/** How urgent an order is. */
public enum Priority {
  /** In its window. */
  ROUTINE("routine"),
  /** Before the others. */
  URGENT("urgent"),
  /** Danger to life. */
  CRITICAL("critical");

  private final String wire;

  Priority(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }
}
