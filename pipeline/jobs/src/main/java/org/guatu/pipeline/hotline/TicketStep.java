package org.guatu.pipeline.hotline;

import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** What a ticket takes time to come to, for the first time. */
enum TicketStep {
  DISPATCHED(
      CallEventType.TICKET_DISPATCHED,
      HotlineQuantity.TICKETS_DISPATCHED,
      HotlineQuantity.TICKET_DISPATCH_MILLIS,
      Figure.TICKET_DISPATCH_MINUTES),
  ON_SITE(
      CallEventType.TICKET_ON_SITE,
      HotlineQuantity.TICKETS_ON_SITE,
      HotlineQuantity.TICKET_ON_SITE_MILLIS,
      Figure.TICKET_ON_SITE_MINUTES),
  CLOSED(
      CallEventType.TICKET_CLOSED,
      HotlineQuantity.TICKETS_CLOSED,
      HotlineQuantity.TICKET_CLOSE_MILLIS,
      Figure.TICKET_CLOSE_MINUTES);

  private final CallEventType type;
  private final HotlineQuantity tickets;
  private final HotlineQuantity millis;
  private final Figure mean;

  TicketStep(CallEventType type, HotlineQuantity tickets, HotlineQuantity millis, Figure mean) {
    this.type = type;
    this.tickets = tickets;
    this.millis = millis;
    this.mean = mean;
  }

  /**
   * The event by which a ticket that is known to be created came to it; null while there is none.
   */
  @Nullable CallEvent of(CallHistory ticket) {
    return ticket.first() == null ? null : ticket.earliest(event -> event.type() == type);
  }

  /** How long a ticket took to it: nothing, where a clock puts it before the beginning. */
  static long millis(CallHistory ticket, CallEvent step) {
    return Math.max(0, step.eventTimeMillis() - createdMillis(ticket, step));
  }

  /** Where it counts: not before the ticket was created, for what is known then is final sooner. */
  static long minute(CallHistory ticket, CallEvent step) {
    return Window.minuteOf(Math.max(step.eventTimeMillis(), createdMillis(ticket, step)));
  }

  private static long createdMillis(CallHistory ticket, CallEvent step) {
    CallEvent created = ticket.first();
    return (created == null ? step : created).eventTimeMillis();
  }

  /** Tickets that came to it. */
  HotlineQuantity tickets() {
    return tickets;
  }

  /** How long that took them, in milliseconds. */
  HotlineQuantity millis() {
    return millis;
  }

  /** The mean of that. */
  Figure mean() {
    return mean;
  }
}
