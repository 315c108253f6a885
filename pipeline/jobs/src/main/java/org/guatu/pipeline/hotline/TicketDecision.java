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
    decideUndispatched(ticket, leaf, out);
    decideBlocked(ticket, leaf, out);
    for (TicketStep step : TicketStep.values()) {
      CallEvent came = step.of(ticket);
      if (came != null) {
        long minute = TicketStep.minute(ticket, came);
        out.add(leaf, minute, step.tickets(), 1);
        out.add(leaf, minute, step.millis(), TicketStep.millis(ticket, came));
      }
    }
  }

  /** Whatever else is told of a ticket, somebody has taken it up. */
  private static void decideUndispatched(CallHistory ticket, Leaf leaf, Contributions out) {
    CallEvent created = ticket.first();
    if (created != null) {
      CallEvent taken = ticket.earliest(event -> event.type() != CallEventType.TICKET_CREATED);
      long from = created.eventTimeMillis();
      long to = taken == null ? NEVER : Math.max(from, taken.eventTimeMillis());
      held(leaf, from, to, HeldTicket.UNDISPATCHED, out);
    }
  }

  /** While it is open, from saying that it waits for somebody outside to its next step. */
  private static void decideBlocked(CallHistory ticket, Leaf leaf, Contributions out) {
    CallEvent created = ticket.first();
    boolean open = false;
    CallEvent blocked = null;
    for (CallEvent event : ticket.events()) {
      CallEventType type = event.type();
      boolean pending = type == CallEventType.TICKET_PENDING_EXTERNAL;
      if (blocked != null && !pending && type != CallEventType.TICKET_CREATED) {
        long to = event.eventTimeMillis();
        held(leaf, blocked.eventTimeMillis(), to, HeldTicket.BLOCKED, out);
        blocked = null;
      } else if (blocked == null && pending && open) {
        blocked = event;
      }
      boolean opens = event.equals(created) || type == CallEventType.TICKET_REOPENED;
      open = opens || (open && type != CallEventType.TICKET_CLOSED);
    }
    if (blocked != null) {
      held(leaf, blocked.eventTimeMillis(), NEVER, HeldTicket.BLOCKED, out);
    }
  }

  private static void held(Leaf leaf, long from, long to, HeldTicket as, Contributions out) {
    long minute = Window.minuteOf(from);
    out.addTagged(leaf, minute, HotlineQuantity.TICKETS_HELD, as.tag(minute), 1);
    if (to != NEVER) {
      long end = Window.minuteOf(to);
      out.addTagged(leaf, end, HotlineQuantity.TICKETS_HELD, as.tag(minute), -1);
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
    if (events.isEmpty()) {
      return;
    }
    CallHistory ticket = new CallHistory(events, CallEventType.TICKET_CREATED);
    Leaf leaf = ticket.leaf(places);
    for (TicketStep step : TicketStep.values()) {
      CallEvent came = step.of(ticket);
      if (came != null) {
        String round = places.roundOf(came);
        out.addToRound(leaf, round, step.tickets(), 1);
        out.addToRound(leaf, round, step.millis(), TicketStep.millis(ticket, came));
      }
    }
  }
}
