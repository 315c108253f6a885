package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** Who waits in a chat, and for how long. */
final class MessageReference {
  private static final long DAY = 24 * 3_600_000L;

  /**
   * A message that waits.
   *
   * @param answer null where none came within a day
   */
  record Asked(CallEvent message, @Nullable CallEvent answer) {
    long waitMillis() {
      return answer == null ? DAY : answer.eventTimeMillis() - message.eventTimeMillis();
    }
  }

  private MessageReference() {}

  static @Nullable String conversation(CallEvent event) {
    return event.type() == CallEventType.MESSAGE_RECEIVED ? event.call() : null;
  }

  /**
   * @param events of one conversation, in order
   */
  static List<Asked> asked(List<CallEvent> events) {
    List<Asked> all = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      CallEvent message = events.get(i);
      Asked last = all.isEmpty() ? null : all.get(all.size() - 1);
      boolean partOfTheLast = last != null && message.eventTimeMillis() <= end(last, i, events);
      if (message.agentGroup() == null && !partOfTheLast) {
        all.add(new Asked(message, answer(events.subList(i, events.size()))));
      }
    }
    return all;
  }

  /** Until when what is written is part of a message; before an answer is all that is before it. */
  private static long end(Asked asked, int at, List<CallEvent> events) {
    if (asked.answer() == null) {
      return asked.message().eventTimeMillis() + DAY;
    }
    return events.indexOf(asked.answer()) > at ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  private static @Nullable CallEvent answer(List<CallEvent> from) {
    long asked = from.get(0).eventTimeMillis();
    return from.stream()
        .filter(event -> event.agentGroup() != null && event.eventTimeMillis() - asked <= DAY)
        .findFirst()
        .orElse(null);
  }

  static void count(Tally tally, Asked asked) {
    long from = Window.minuteOf(asked.message().eventTimeMillis());
    long to = Window.minuteOf(asked.message().eventTimeMillis() + asked.waitMillis());
    tally.add(Tally.Quantity.MESSAGES_KNOWN, from, 1);
    tally.message(from, to);
    if (asked.answer() != null) {
      tally.ruleAt(to);
      tally.span(Figure.FIRST_RESPONSE_MINUTES, to, asked.waitMillis());
    }
  }

  static void write(String subject, Window window, Sums sums, Figures figures) {
    long knowing = sums.leavesAbove(Tally.Quantity.MESSAGES_KNOWN);
    List<Long> ages = sums.messageAges();
    if (knowing > 0) {
      Fraction waiting = new Fraction(ages.size(), 1, knowing);
      figures.put(subject, Figure.MESSAGES_WAITING, window, waiting);
    }
    ages.stream()
        .max(Long::compare)
        .ifPresent(
            oldest ->
                figures.put(
                    subject,
                    Figure.MESSAGE_AGE_MAX_MINUTES,
                    window,
                    new Fraction(oldest, 1, ages.size())));
    Fraction response = sums.mean(Figure.FIRST_RESPONSE_MINUTES);
    figures.putKnown(subject, Figure.FIRST_RESPONSE_MINUTES, window, response);
  }
}
