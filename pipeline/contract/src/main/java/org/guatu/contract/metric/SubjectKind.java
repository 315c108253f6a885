package org.guatu.contract.metric;

/** What a cell is about. The wire name is the prefix of the subject's id. */
public enum SubjectKind {
  POINT("point"),
  AREA("area"),
  GROUP("group"),
  LINE("line"),
  VEHICLE("vehicle"),
  SOURCE("source"),
  /** A post that people are planned for. */
  POST("post"),
  /** An item in a unit: {@code item:vest/box}; in one place: {@code item:vest/box@310117101001}. */
  ITEM("item"),
  /** A routine of tasks. */
  TASK("task"),
  NOTICE("notice"),
  /**
   * The devices of a source ({@code devices:source/point/app}), of a stream ({@code
   * devices:stream/point}), in an area or at a point; or one that something is wrong with.
   */
  DEVICES("devices"),
  /** A signal and where: {@code signal:supplies-stalled@310117101001}. */
  SIGNAL("signal");

  private final String wire;

  SubjectKind(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
