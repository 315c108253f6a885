package org.guatu.local.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;

/**
 * Tickets that do not go on, and how long they took.
 *
 * @param tickets the events of each, in order, none that is not known yet
 */
record PlayedTickets(Collection<List<CallEvent>> tickets) {
  static PlayedTickets of(List<CallEvent> events) {
    Map<String, List<CallEvent>> tickets = new LinkedHashMap<>();
    for (CallEvent event : events) {
      String ticket = event.ticket();
      if (ticket != null && event.type().wire().startsWith("ticket")) {
        tickets.computeIfAbsent(ticket, unseen -> new ArrayList<>()).add(event);
      }
    }
    return new PlayedTickets(tickets.values());
  }

  double value(String figure, long minuteMillis) {
    return switch (figure) {
      case "ticketsUndispatched" -> standing(CallEventType.TICKET_CREATED).size();
      case "ticketUndispatchedAgeMaxMinutes" ->
          oldest(standing(CallEventType.TICKET_CREATED), minuteMillis);
      case "ticketsBlocked" -> standing(CallEventType.TICKET_PENDING_EXTERNAL).size();
      case "ticketBlockedAgeMaxMinutes" ->
          oldest(standing(CallEventType.TICKET_PENDING_EXTERNAL), minuteMillis);
      case "ticketDispatchMinutes" -> mean(CallEventType.TICKET_DISPATCHED);
      case "ticketOnSiteMinutes" -> mean(CallEventType.TICKET_ON_SITE);
      default -> mean(CallEventType.TICKET_CLOSED);
    };
  }

  /** The last word on each of the tickets of which it is of a type: nothing is told twice. */
  private List<CallEvent> standing(CallEventType type) {
    return tickets.stream()
        .map(ticket -> ticket.get(ticket.size() - 1))
        .filter(last -> last.type() == type)
        .toList();
  }

  private static double oldest(List<CallEvent> since, long minuteMillis) {
    return since.stream()
        .mapToLong(event -> minuteMillis - PlayedStream.minute(event.occurredAtMillis()))
        .mapToDouble(millis -> millis / (double) PlayedStream.MINUTE)
        .max()
        .orElse(Double.NaN);
  }

  private double mean(CallEventType type) {
    return tickets.stream()
        .flatMapToDouble(
            ticket ->
                ticket.stream()
                    .filter(event -> event.type() == type)
                    .limit(1)
                    .mapToDouble(
                        event -> event.occurredAtMillis() - ticket.get(0).occurredAtMillis()))
        .map(millis -> millis / PlayedStream.MINUTE)
        .average()
        .orElse(Double.NaN);
  }
}
