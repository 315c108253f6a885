package org.guatu.local.coverage;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;

/** Calls before and after the notices that were played. */
final class PlayedSignals implements PlayedStream {
  private static final Set<String> FIGURES =
      Set.of("callsBefore60m", "callsSince", "callsExpectedSince", "sinceMinutes");

  private final List<Event> events;

  /**
   * @param events in order
   */
  PlayedSignals(List<Event> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public boolean knows(String figure) {
    return FIGURES.contains(figure);
  }

  @Override
  public double value(String subject, String figure, long minuteMillis, long untilMillis) {
    String area = subject.substring(subject.indexOf('@') + 1);
    OptionalLong issued =
        events.stream()
            .filter(event -> at(event, area) && notice(event))
            .mapToLong(event -> PlayedStream.minute(event.occurredAtMillis()))
            .filter(minute -> minute < minuteMillis && minute >= minuteMillis - 61 * MINUTE)
            .findFirst();
    if (issued.isEmpty()) {
      return Double.NaN;
    }
    long notice = issued.getAsLong();
    // When its hour is over, what it came to is told once more.
    long minutes = Math.min(60, (minuteMillis - notice) / MINUTE);
    return switch (figure) {
      case "callsBefore60m" -> calls(area, notice - 60 * MINUTE, notice);
      case "callsSince" -> calls(area, notice + MINUTE, notice + (minutes + 1) * MINUTE);
      case "callsExpectedSince" -> calls(area, notice - 60 * MINUTE, notice) * minutes / 60.0;
      default -> minutes;
    };
  }

  private static boolean at(Event event, String area) {
    return event.area() != null && event.area().startsWith(area);
  }

  private static boolean notice(Event event) {
    return event instanceof OperationsEvent of && of.type() == OperationsEventType.NOTICE_ISSUED;
  }

  private long calls(String area, long fromMillis, long toMillis) {
    return events.stream()
        .filter(event -> at(event, area))
        .filter(
            event -> event instanceof CallEvent call && call.type() == CallEventType.CALL_OFFERED)
        .filter(event -> event.occurredAtMillis() >= fromMillis)
        .filter(event -> event.occurredAtMillis() < toMillis)
        .count();
  }
}
