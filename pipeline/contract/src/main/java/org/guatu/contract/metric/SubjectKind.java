package org.guatu.contract.metric;

/** What a cell is about. The wire name is the prefix of the subject's id. */
public enum SubjectKind {
  POINT("point"),
  AREA("area"),
  GROUP("group"),
  LINE("line"),
  VEHICLE("vehicle"),
  SOURCE("source");

  private final String wire;

  SubjectKind(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
