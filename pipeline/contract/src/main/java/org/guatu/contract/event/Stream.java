package org.guatu.contract.event;

/** The four streams of facts. The wire name is the middle part of a CloudEvents type. */
public enum Stream {
  POINT("point"),
  DELIVERY("delivery"),
  CALL("call"),
  OPERATIONS("operations");

  private final String wire;

  Stream(String wire) {
    this.wire = wire;
  }

  /** Name in topics, types and JSON. */
  public String wire() {
    return wire;
  }
}
