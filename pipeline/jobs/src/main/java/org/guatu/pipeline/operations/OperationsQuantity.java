package org.guatu.pipeline.operations;

import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.QuantityKind;

/** What the figures of operations are derived from. Constants are only ever added at the end. */
public enum OperationsQuantity implements Quantity {
  /** Every event but heartbeats. */
  EVENTS(QuantityKind.LEAF_COUNT),
  /** Shifts that begin or end by plan, tasks that fall due, states that end by themselves. */
  BY_RULE(QuantityKind.LEAF_COUNT),

  /** Events of a post's shifts. */
  SHIFTS_KNOWN(QuantityKind.KNOWING),
  /** People planned for now. */
  NEEDED(QuantityKind.LEVEL),
  /** People at their post. */
  FILLED(QuantityKind.LEVEL),
  /** People at their post, by the minute they came in. */
  ON_DUTY_SINCE(QuantityKind.LEVEL_HISTOGRAM),
  NO_SHOWS(QuantityKind.COUNT),
  /** Milliseconds of stays at a post that have ended. */
  STAY_MILLIS(QuantityKind.COUNT),
  /** Their number. */
  STAYS(QuantityKind.COUNT),

  /** Events of an item. */
  ITEMS_KNOWN(QuantityKind.KNOWING),
  /** Counts of an item. */
  STOCK_KNOWN(QuantityKind.KNOWING),
  STOCK(QuantityKind.LEVEL),
  STOCK_IN(QuantityKind.COUNT),
  STOCK_USED(QuantityKind.COUNT),

  /** Events of tasks. */
  TASKS_KNOWN(QuantityKind.KNOWING),
  TASKS_PLANNED(QuantityKind.COUNT),
  TASKS_DONE(QuantityKind.COUNT),
  TASKS_DUE(QuantityKind.COUNT),
  /** Of the due, those done by then. */
  TASKS_ON_TIME(QuantityKind.COUNT),
  TASKS_OPEN(QuantityKind.LEVEL),
  TASKS_OVERDUE(QuantityKind.LEVEL),
  /** Open tasks by the minute they were planned in. */
  TASKS_SINCE(QuantityKind.LEVEL_HISTOGRAM),

  /** Changes of an area's status. */
  STATUS_KNOWN(QuantityKind.KNOWING),
  LOCKDOWN(QuantityKind.LEVEL),
  CONTROL(QuantityKind.LEVEL),
  PRECAUTION(QuantityKind.LEVEL),
  /** Areas in lockdown by the minute it began. */
  LOCKDOWN_SINCE(QuantityKind.LEVEL_HISTOGRAM),

  /** Events of notices. */
  NOTICES_KNOWN(QuantityKind.KNOWING),
  NOTICES_ISSUED(QuantityKind.COUNT),
  NOTICES_RECEIVED(QuantityKind.COUNT),
  NOTICES_OPEN(QuantityKind.LEVEL),
  /** Notices not acknowledged by the minute they were issued in. */
  NOTICES_SINCE(QuantityKind.LEVEL_HISTOGRAM),

  /** People planned for now, and people at their post, each post by itself: {@link Posts}. */
  BY_POST(QuantityKind.LEVEL_HISTOGRAM),

  /** Milliseconds by which it was foretold wrongly, an hour before, when stocks run out. */
  STOCK_OUT_ERROR_MILLIS(QuantityKind.COUNT),
  /** The number of stocks that ran out and for which it was foretold. */
  STOCK_OUTS(QuantityKind.COUNT);

  private final QuantityKind kind;

  OperationsQuantity(QuantityKind kind) {
    this.kind = kind;
  }

  @Override
  public QuantityKind kind() {
    return kind;
  }
}
