package org.guatu.pipeline.hotline;

import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/** What the events of one ticket add up to. Its leaf is (area, line). */
public final class TicketDecision implements EntityDecision<CallEvent> {
  private static final long serialVersionUID = 1L;
  private static final long NEVER = Long.MAX_VALUE;

  private final Places places;

  public TicketDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "ticket";
  }

  @Override
  public @Nullable String keyOf(CallEvent event) {
    return switch (event.type()) {
      case TICKET_CREATED,
          TICKET_DISPATCHED,
          TICKET_ACCEPTED,
          TICKET_ON_SITE,
          TICKET_PENDING_EXTERNAL,
          TICKET_RESOLVED,
          TICKET_CALLED_BACK,
          TICKET_CLOSED,
          TICKET_REOPENED ->
          event.ticket();
      case CALL_OFFERED,
          CALL_QUEUED,
          CALL_ANSWERED,
          CALL_ENDED,
          CALL_WRAP_UP,
          CALL_ABANDONED,
          MESSAGE_RECEIVED,
          CALLS_OBSERVED,
          DEVICE_HEARTBEAT ->
          null;
    };
  }

  @Override
  public void decideMinutes(List<CallEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    CallHistory ticket = new CallHistory(events, CallEventType.TICKET_CREATED);
    Leaf leaf = ticket.leaf(places);
    out.add(leaf, CallHistory.minute(events.get(0)), HotlineQuantity.TICKETS_KNOWN, 1);
    CallEvent created = ticket.first();
    long due = dueAtMillis(ticket);
    CallEvent opened = null;
    for (CallEvent event : events) {
      out.add(leaf, CallHistory.minute(event), HotlineQuantity.EVENTS, 1);
      boolean opens = event.equals(created) || event.type() == CallEventType.TICKET_REOPENED;
      if (opened == null && opens) {
        opened = event;
      } else if (opened != null && event.type() == CallEventType.TICKET_CLOSED) {
        decideStay(leaf, opened.eventTimeMillis(), event.eventTimeMillis(), due, out);
        opened = null;
      }
    }
    if (opened != null) {
      decideStay(leaf, opened.eventTimeMillis(), NEVER, due, out);
    }
  }

  private static long dueAtMillis(CallHistory ticket) {
    CallEvent source = ticket.saying(event -> event.dueAtMillis() >= 0);
    return source == null ? NEVER : source.dueAtMillis();
  }

  /** Open from one instant to another, overdue for what lies past its due time. */
  private static void decideStay(Leaf leaf, long from, long to, long due, Contributions out) {
    level(leaf, from, to, HotlineQuantity.TICKETS_OPEN, out);
    long overdueFrom = Math.max(from, due);
    if (overdueFrom < to) {
      long minute = Window.minuteOf(overdueFrom);
      out.add(leaf, minute, HotlineQuantity.BY_RULE, 1);
      level(leaf, overdueFrom, to, HotlineQuantity.TICKETS_OVERDUE, out);
    }
  }

  private static void level(
      Leaf leaf, long from, long to, HotlineQuantity quantity, Contributions out) {
    out.add(leaf, Window.minuteOf(from), quantity, 1);
    if (to != NEVER) {
      out.add(leaf, Window.minuteOf(to), quantity, -1);
    }
  }

  @Override
  public void decideRounds(List<CallEvent> events, Contributions out) {
    // No figure of a round counts tickets.
  }
}
