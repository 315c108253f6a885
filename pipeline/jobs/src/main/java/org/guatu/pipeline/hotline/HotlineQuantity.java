package org.guatu.pipeline.hotline;

import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.QuantityKind;

/** What the hotline figures are derived from. Constants are only ever added at the end. */
public enum HotlineQuantity implements Quantity {
  /** Events of calls and tickets, messages and observed totals. */
  EVENTS(QuantityKind.LEAF_COUNT),
  /** Tickets that become overdue, calls a day after they were answered. */
  BY_RULE(QuantityKind.LEAF_COUNT),
  OFFERED(QuantityKind.COUNT),
  ANSWERED(QuantityKind.COUNT),
  /** Of the answered, those within the promised time. */
  ANSWERED_QUICKLY(QuantityKind.COUNT),
  ABANDONED(QuantityKind.COUNT),
  /** Waits that ended, by whole seconds. */
  WAIT_SECONDS(QuantityKind.HISTOGRAM),
  UNIQUE_CALLERS(QuantityKind.COUNT),
  REPEAT_CALLS(QuantityKind.COUNT),
  /** Calls answered a day ago. */
  CONTACTS(QuantityKind.COUNT),
  /** Of those, the ones that nobody had to repeat. */
  CONTACTS_RESOLVED(QuantityKind.COUNT),
  /** Calls offered whose area code is not known in full. */
  UNLOCATED(QuantityKind.COUNT),
  /** Tickets whose levels count at the leaf. */
  TICKETS_KNOWN(QuantityKind.KNOWING),
  TICKETS_OPEN(QuantityKind.LEVEL),
  TICKETS_OVERDUE(QuantityKind.LEVEL),
  REPORTED_OFFERED(QuantityKind.COUNT),
  REPORTED_ANSWERED(QuantityKind.COUNT);

  private final QuantityKind kind;

  HotlineQuantity(QuantityKind kind) {
    this.kind = kind;
  }

  @Override
  public QuantityKind kind() {
    return kind;
  }
}
