package org.guatu.local.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;

/** The calls, tickets and messages that were played. */
final class PlayedCalls implements PlayedStream {
  private static final long SHORT_MILLIS = 5_000;
  private static final Set<String> FIGURES =
      Set.of(
          "offered",
          "answered",
          "abandoned",
          "uniqueCallers",
          "connected15m",
          "serviceLevel15s15m",
          "ticketsOpen",
          "ticketsOverdue",
          "ticketsUndispatched",
          "ticketUndispatchedAgeMaxMinutes",
          "ticketsBlocked",
          "ticketBlockedAgeMaxMinutes",
          "ticketDispatchMinutes",
          "ticketOnSiteMinutes",
          "ticketCloseMinutes",
          "messages",
          "messageAnswers",
          "messagesWaiting",
          "reportedOffered",
          "reportedAnswered");

  private final List<CallEvent> events;

  /**
   * @param events in order
   */
  PlayedCalls(List<CallEvent> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public boolean knows(String figure) {
    return FIGURES.contains(figure);
  }

  @Override
  public double value(String subject, String figure, long minuteMillis, long untilMillis) {
    Predicate<CallEvent> of = of(subject);
    List<CallEvent> known =
        events.stream().filter(event -> event.occurredAtMillis() <= untilMillis).toList();
    List<CallEvent> mine = known.stream().filter(of).toList();
    return switch (figure) {
      case "offered" -> count(mine, event -> event.type() == CallEventType.CALL_OFFERED);
      case "answered" -> count(mine, event -> event.type() == CallEventType.CALL_ANSWERED);
      case "abandoned" -> count(mine, PlayedCalls::abandoned);
      case "uniqueCallers" -> uniqueCallers(known, of);
      case "connected15m", "serviceLevel15s15m" -> service(figure, mine, minuteMillis);
      case "ticketsOpen" -> openTickets(mine, Long.MAX_VALUE - 1);
      case "ticketsOverdue" -> openTickets(mine, minuteMillis);
      case "messages" -> messages(mine, false);
      case "messageAnswers" -> messages(mine, true);
      case "messagesWaiting" -> waiting(mine);
      case "reportedOffered" -> observed(mine).stream().mapToLong(CallEvent::offered).sum();
      case "reportedAnswered" -> observed(mine).stream().mapToLong(CallEvent::answered).sum();
      default -> PlayedTickets.of(mine).value(figure, minuteMillis);
    };
  }

  private static Predicate<CallEvent> of(String subject) {
    if (subject.startsWith("line:")) {
      return event -> subject.equals("line:" + event.line());
    }
    String area = subject.substring("area:".length());
    return event -> event.area() != null && event.area().startsWith(area);
  }

  private static long count(List<CallEvent> events, Predicate<CallEvent> which) {
    return events.stream().filter(which).count();
  }

  private static List<CallEvent> observed(List<CallEvent> events) {
    return events.stream().filter(e -> e.type() == CallEventType.CALLS_OBSERVED).toList();
  }

  private static long messages(List<CallEvent> events, boolean answers) {
    return count(
        events,
        event ->
            event.type() == CallEventType.MESSAGE_RECEIVED
                && (event.agentGroup() != null) == answers);
  }

  /** Conversations in which the last word is not an answer; no day of play is 24 hours long. */
  private static long waiting(List<CallEvent> events) {
    Map<String, Boolean> waits = new HashMap<>();
    for (CallEvent event : events) {
      if (event.type() == CallEventType.MESSAGE_RECEIVED) {
        waits.put(String.valueOf(event.call()), event.agentGroup() == null);
      }
    }
    return waits.values().stream().filter(wait -> wait).count();
  }

  private static boolean abandoned(CallEvent event) {
    return event.type() == CallEventType.CALL_ABANDONED && event.waitMillis() > SHORT_MILLIS;
  }

  /** Each caller once, where he called first. */
  private static long uniqueCallers(List<CallEvent> known, Predicate<CallEvent> of) {
    Set<String> heard = new HashSet<>();
    long callers = 0;
    for (CallEvent event : known) {
      if (event.type() == CallEventType.CALL_OFFERED && heard.add(String.valueOf(event.caller()))) {
        callers += of.test(event) ? 1 : 0;
      }
    }
    return callers;
  }

  private static double service(String figure, List<CallEvent> events, long minuteMillis) {
    long answered = 0;
    long quickly = 0;
    long ended = 0;
    for (CallEvent event : events) {
      long minute = PlayedStream.minute(event.occurredAtMillis());
      if (minute > minuteMillis || minute <= minuteMillis - 15 * MINUTE) {
        continue;
      }
      if (event.type() == CallEventType.CALL_ANSWERED) {
        answered++;
        ended++;
        quickly += event.waitMillis() <= 15_000 ? 1 : 0;
      } else if (abandoned(event)) {
        ended++;
      }
    }
    return PlayedStream.ratio(figure.startsWith("connected") ? answered : quickly, ended);
  }

  /** Tickets open, of those whose due minute is not after {@code latestDueMillis}. */
  private static long openTickets(List<CallEvent> events, long latestDueMillis) {
    Map<String, CallEvent> latest = new LinkedHashMap<>();
    Map<String, Long> due = new HashMap<>();
    for (CallEvent event : events) {
      String ticket = event.ticket();
      if (ticket == null) {
        continue;
      }
      due.putIfAbsent(ticket, PlayedStream.minute(event.dueAtMillis()));
      if (event.type() == CallEventType.TICKET_CREATED
          || event.type() == CallEventType.TICKET_CLOSED
          || event.type() == CallEventType.TICKET_REOPENED) {
        latest.put(ticket, event);
      }
    }
    return latest.entrySet().stream()
        .filter(entry -> entry.getValue().type() != CallEventType.TICKET_CLOSED)
        .filter(entry -> due.getOrDefault(entry.getKey(), 0L) <= latestDueMillis)
        .count();
  }
}
