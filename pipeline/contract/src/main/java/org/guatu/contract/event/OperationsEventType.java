package org.guatu.contract.event;

/** What happens to shifts, stock, tasks, areas, targets, notices and plans. */
public enum OperationsEventType {
  /** A shift is planned. */
  SHIFT_PLANNED("shiftPlanned"),
  /** A person is at the post. */
  SHIFT_CHECKED_IN("shiftCheckedIn"),
  /** A break begins. */
  SHIFT_BREAK("shiftBreak"),
  /** A person left the post. */
  SHIFT_OUT("shiftOut"),
  /** A person did not come. */
  SHIFT_NO_SHOW("shiftNoShow"),
  /** A count of stock. */
  STOCK_SET("stockSet"),
  /** Stock in (positive) or out (negative). */
  STOCK_MOVE("stockMove"),
  /** A task is due by its due time. */
  TASK_PLANNED("taskPlanned"),
  /** Begun. */
  TASK_STARTED("taskStarted"),
  /** Done. */
  TASK_DONE("taskDone"),
  /** Cancelled. */
  TASK_CANCELLED("taskCancelled"),
  /** 封控, 管控, 防范 or none, effective from its time. */
  AREA_STATUS("areaStatus"),
  /** A target of people or households, effective from its time. */
  TARGET_SET("targetSet"),
  /** A notice went out. */
  NOTICE_ISSUED("noticeIssued"),
  /** 收到. */
  NOTICE_RECEIVED("noticeReceived"),
  /** A planned change of a point or lane. */
  PLAN_SET("planSet"),
  /**
   * Why a person is not to be called untested: away, transferred, hospital, home-sampled, refused.
   */
  PERSON_STATUS("personStatus"),
  /** A device's sign of life, every 60 s. */
  DEVICE_HEARTBEAT("deviceHeartbeat");

  private final String wire;

  OperationsEventType(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }
}
