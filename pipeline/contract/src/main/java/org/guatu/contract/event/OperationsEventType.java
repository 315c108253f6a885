package org.guatu.contract.event;

/** What happens to shifts, stock, tasks, areas and notices. */
public enum OperationsEventType {
  /** A shift is planned. */
  SHIFT_PLANNED("shiftPlanned", Concern.SHIFT),
  /** A person is at the post. */
  SHIFT_CHECKED_IN("shiftCheckedIn", Concern.SHIFT),
  /** A break begins. */
  SHIFT_BREAK("shiftBreak", Concern.SHIFT),
  /** A person left the post. */
  SHIFT_OUT("shiftOut", Concern.SHIFT),
  /** A person did not come. */
  SHIFT_NO_SHOW("shiftNoShow", Concern.SHIFT),
  /** A count of stock. */
  STOCK_SET("stockSet", Concern.STOCK),
  /** Stock in (positive) or out (negative). */
  STOCK_MOVE("stockMove", Concern.STOCK),
  /** A task is due by its due time. */
  TASK_PLANNED("taskPlanned", Concern.TASK),
  /** Begun. */
  TASK_STARTED("taskStarted", Concern.TASK),
  /** Done. */
  TASK_DONE("taskDone", Concern.TASK),
  /** Cancelled. */
  TASK_CANCELLED("taskCancelled", Concern.TASK),
  /** 封控, 管控, 防范 or none, effective from its time. */
  AREA_STATUS("areaStatus", Concern.AREA),
  /** A notice went out. */
  NOTICE_ISSUED("noticeIssued", Concern.NOTICE),
  /** 收到. */
  NOTICE_RECEIVED("noticeReceived", Concern.NOTICE),
  /** A device's sign of life, every 60 s. */
  DEVICE_HEARTBEAT("deviceHeartbeat", Concern.DEVICE);

  /** What an event is about. */
  public enum Concern {
    SHIFT,
    STOCK,
    TASK,
    AREA,
    NOTICE,
    DEVICE
  }

  private final String wire;
  private final Concern concern;

  OperationsEventType(String wire, Concern concern) {
    this.wire = wire;
    this.concern = concern;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }

  public Concern concern() {
    return concern;
  }
}
