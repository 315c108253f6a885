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
  REPORTED_ANSWERED(QuantityKind.COUNT),
  /** Leaves to which a call was offered. */
  CALLS_KNOWN(QuantityKind.KNOWING),
  WAITING(QuantityKind.LEVEL),
  /** Answered, and not over with the paperwork. */
  IN_HAND(QuantityKind.LEVEL),
  /** Answered calls that ended. */
  HANDLED(QuantityKind.COUNT),
  /** How long agents had calls in hand, up to an end and from there to that of the paperwork. */
  HANDLING_MILLIS(QuantityKind.COUNT),
  /** Waits that ended, those of wrong numbers included. */
  WAITS(QuantityKind.COUNT),
  WAITED_MILLIS(QuantityKind.COUNT),
  /** Of them, those that ended by hanging up. */
  HUNG_UP(QuantityKind.COUNT),
  /** Agents at work, as the latest reports say. */
  AGENTS(QuantityKind.LEVEL),
  /** Reports of agents that hold. */
  AGENT_REPORTS(QuantityKind.LEVEL),
  CALLERS_TESTING(QuantityKind.COUNT),
  CALLERS_SUPPLIES(QuantityKind.COUNT),
  CALLERS_MEDICAL(QuantityKind.COUNT),
  CALLERS_TRANSFER(QuantityKind.COUNT),
  CALLERS_REPAIR(QuantityKind.COUNT),
  CALLERS_NOT_RECEIVED(QuantityKind.COUNT),
  /** Messages somebody wrote. */
  MESSAGES(QuantityKind.COUNT),
  /** Messages of those who answer. */
  MESSAGE_ANSWERS(QuantityKind.COUNT),
  /** Messages that waited and were answered. */
  RESPONSES(QuantityKind.COUNT),
  /** How long they had waited. */
  RESPONSE_MILLIS(QuantityKind.COUNT),
  /** Messages that came to wait at the leaf. */
  MESSAGES_KNOWN(QuantityKind.KNOWING),
  MESSAGES_WAITING(QuantityKind.LEVEL),
  /** Messages that wait, by the minute they came in. */
  MESSAGE_BACKLOG(QuantityKind.LEVEL_HISTOGRAM),
  /**
   * Tickets nobody has taken up, and those that wait for somebody outside, by {@link HeldTicket}.
   */
  TICKETS_HELD(QuantityKind.LEVEL_HISTOGRAM),
  /** Tickets created and then dispatched for the first time; and how long that took. */
  TICKETS_DISPATCHED(QuantityKind.COUNT),
  TICKET_DISPATCH_MILLIS(QuantityKind.COUNT),
  /** The same: on site. */
  TICKETS_ON_SITE(QuantityKind.COUNT),
  TICKET_ON_SITE_MILLIS(QuantityKind.COUNT),
  /** The same: closed. */
  TICKETS_CLOSED(QuantityKind.COUNT),
  TICKET_CLOSE_MILLIS(QuantityKind.COUNT);

  private final QuantityKind kind;

  HotlineQuantity(QuantityKind kind) {
    this.kind = kind;
  }

  @Override
  public QuantityKind kind() {
    return kind;
  }
}
