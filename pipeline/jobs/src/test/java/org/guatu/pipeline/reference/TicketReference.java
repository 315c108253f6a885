package org.guatu.pipeline.reference;

import java.util.List;
import java.util.Map;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** Which tickets nobody has taken up, which wait for somebody outside, and how long steps took. */
final class TicketReference {
  /** The means, each by the step that ends what it is the mean of. */
  static final Map<Figure, CallEventType> STEPS =
      Map.of(
          Figure.TICKET_DISPATCH_MINUTES,
          CallEventType.TICKET_DISPATCHED,
          Figure.TICKET_ON_SITE_MINUTES,
          CallEventType.TICKET_ON_SITE,
          Figure.TICKET_CLOSE_MINUTES,
          CallEventType.TICKET_CLOSED);

  /** The ages of those that are held up, each with their number. */
  private static final Map<Figure, Figure> HELD =
      Map.of(
          Figure.TICKET_UNDISPATCHED_AGE_MAX_MINUTES,
          Figure.TICKETS_UNDISPATCHED,
          Figure.TICKET_BLOCKED_AGE_MAX_MINUTES,
          Figure.TICKETS_BLOCKED);

  private static final long NEVER = Long.MAX_VALUE;

  private TicketReference() {}

  /**
   * @param events of one ticket, in order
   */
  static void count(Tally tally, List<CallEvent> events) {
    CallEvent created = first(events, CallEventType.TICKET_CREATED);
    if (created != null) {
      long begin = created.eventTimeMillis();
      long taken = NEVER;
      for (CallEvent event : events) {
        if (event.type() != CallEventType.TICKET_CREATED) {
          taken = Math.min(taken, Math.max(begin, event.eventTimeMillis()));
        }
      }
      hold(tally, Figure.TICKET_UNDISPATCHED_AGE_MAX_MINUTES, begin, taken);
      STEPS.forEach(
          (mean, type) -> {
            CallEvent step = first(events, type);
            if (step != null) {
              long end = Math.max(begin, step.eventTimeMillis());
              tally.span(mean, Window.minuteOf(end), end - begin);
            }
          });
    }
    int at = 0;
    while (at < events.size()) {
      CallEvent event = events.get(at);
      boolean blocks =
          event.type() == CallEventType.TICKET_PENDING_EXTERNAL && open(events.subList(0, at));
      at = blocks ? nextStep(events, at) : at + 1;
      if (blocks) {
        long to = at < events.size() ? events.get(at).eventTimeMillis() : NEVER;
        hold(tally, Figure.TICKET_BLOCKED_AGE_MAX_MINUTES, event.eventTimeMillis(), to);
      }
    }
  }

  /** Whether a ticket is open after some events. */
  private static boolean open(List<CallEvent> events) {
    CallEvent created = first(events, CallEventType.TICKET_CREATED);
    boolean open = false;
    for (CallEvent event : events) {
      if (event.equals(created) || event.type() == CallEventType.TICKET_REOPENED) {
        open = true;
      } else if (event.type() == CallEventType.TICKET_CLOSED) {
        open = false;
      }
    }
    return open;
  }

  private static int nextStep(List<CallEvent> events, int from) {
    List<CallEventType> none =
        List.of(CallEventType.TICKET_PENDING_EXTERNAL, CallEventType.TICKET_CREATED);
    int next = from + 1;
    while (next < events.size() && none.contains(events.get(next).type())) {
      next++;
    }
    return next;
  }

  private static void hold(Tally tally, Figure age, long from, long to) {
    tally.hold(age, Window.minuteOf(from), to == NEVER ? NEVER : Window.minuteOf(to));
  }

  /** How long a ticket took to its first event of a type; null if it is not known. */
  static @Nullable Long millis(List<CallEvent> events, CallEventType type) {
    CallEvent created = first(events, CallEventType.TICKET_CREATED);
    CallEvent step = first(events, type);
    return created == null || step == null
        ? null
        : Long.valueOf(Math.max(0, step.eventTimeMillis() - created.eventTimeMillis()));
  }

  static @Nullable CallEvent first(List<CallEvent> events, CallEventType type) {
    return events.stream().filter(event -> event.type() == type).findFirst().orElse(null);
  }

  static void write(String subject, Window window, Sums sums, Figures figures) {
    STEPS.keySet().forEach(mean -> figures.putKnown(subject, mean, window, sums.mean(mean)));
    if (sums.knowing() == 0) {
      return;
    }
    HELD.forEach(
        (age, number) -> {
          List<Long> ages = sums.ages(age);
          figures.put(subject, number, window, new Fraction(ages.size(), 1, sums.knowing()));
          ages.stream()
              .max(Long::compare)
              .ifPresent(
                  oldest ->
                      figures.put(subject, age, window, new Fraction(oldest, 1, ages.size())));
        });
  }
}
