package org.guatu.pipeline.reference;

import static org.guatu.pipeline.reference.Tally.Quantity.ABANDONED;
import static org.guatu.pipeline.reference.Tally.Quantity.ANSWERED;
import static org.guatu.pipeline.reference.Tally.Quantity.ANSWERED_QUICKLY;
import static org.guatu.pipeline.reference.Tally.Quantity.CONTACTS;
import static org.guatu.pipeline.reference.Tally.Quantity.CONTACTS_RESOLVED;
import static org.guatu.pipeline.reference.Tally.Quantity.OFFERED;
import static org.guatu.pipeline.reference.Tally.Quantity.REPEAT_CALLS;
import static org.guatu.pipeline.reference.Tally.Quantity.TICKETS_OPEN;
import static org.guatu.pipeline.reference.Tally.Quantity.TICKETS_OVERDUE;
import static org.guatu.pipeline.reference.Tally.Quantity.UNIQUE_CALLERS;
import static org.guatu.pipeline.reference.Tally.Quantity.UNLOCATED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** The hotline figures: calls, callers and tickets. */
final class CallReference {
  private static final long DAY = 24 * 3_600_000L;
  private static final long HOUR = 3_600_000L;
  private static final Map<Set<String>, Tally.Quantity> MATTERS =
      Map.of(
          Set.of("testing"),
          Tally.Quantity.CALLERS_TESTING,
          Set.of("supplies", "notReceived"),
          Tally.Quantity.CALLERS_SUPPLIES,
          Set.of("medical"),
          Tally.Quantity.CALLERS_MEDICAL,
          Set.of("transfer"),
          Tally.Quantity.CALLERS_TRANSFER,
          Set.of("gas", "repair"),
          Tally.Quantity.CALLERS_REPAIR,
          Set.of("notReceived"),
          Tally.Quantity.CALLERS_NOT_RECEIVED);
  private static final long SHORT_MILLIS = 5_000;
  private static final long QUICK_MILLIS = 15_000;

  /** Where an entity counts. */
  private record Leaf(String area, String line, boolean unlocated) {}

  private final Geography geography;
  private final Shown shown;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Cells<Tally> cells = new Cells<>();
  private final Figures figures;

  CallReference(Geography geography, Bounds bounds, Figures figures) {
    this.geography = geography;
    this.shown = new Shown(bounds);
    this.figures = figures;
  }

  void minutes(Versions<CallEvent> view) {
    view.count(CallReference::call, shown, this::countCall);
    view.count(CallReference::ticket, shown, this::countTicket);
    view.count(CallReference::alone, shown, this::countAlone);
    view.count(CallEvent::caller, shown, this::countCaller);
    view.count(LineReference::reporter, shown, this::countAgents);
    view.count(MessageReference::conversation, shown, this::countConversation);
    cells.leavesBySubject().forEach(this::write);
  }

  private static boolean ofCall(CallEvent event) {
    return event.typeName().startsWith("call") && event.type() != CallEventType.CALLS_OBSERVED;
  }

  private static boolean ofTicket(CallEvent event) {
    return event.typeName().startsWith("ticket");
  }

  private static @Nullable String call(CallEvent event) {
    return ofCall(event) ? event.call() : null;
  }

  private static @Nullable String ticket(CallEvent event) {
    return ofTicket(event) ? event.ticket() : null;
  }

  private static @Nullable String alone(CallEvent event) {
    boolean alone = !ofCall(event) && !ofTicket(event) && !event.heartbeat();
    return alone ? event.key().toString() : null;
  }

  private static Map<String, List<CallEvent>> by(
      List<CallEvent> view, Function<CallEvent, @Nullable String> entity) {
    Map<String, List<CallEvent>> entities = new TreeMap<>();
    for (CallEvent event : view) {
      String id = entity.apply(event);
      if (id != null) {
        entities.computeIfAbsent(id, i -> new ArrayList<>()).add(event);
      }
    }
    return entities;
  }

  private void countCall(List<CallEvent> events) {
    CallEvent offered = earliest(events, CallEventType.CALL_OFFERED);
    Leaf leaf = leaf(offered, events);
    Tally tally = tally(leaf);
    events.forEach(event -> tally.eventAt(event.eventTimeMillis()));
    if (offered != null) {
      tally.add(OFFERED, minute(offered), 1);
      tally.add(UNLOCATED, minute(offered), leaf.unlocated ? 1 : 0);
    }
    CallEvent ended = waitEnded(events);
    LineReference.countWaiting(tally, offered, ended);
    LineReference.countHandling(tally, events);
    if (ended == null) {
      return;
    }
    long wait = waitMillis(ended, offered);
    tally.wait(minute(ended), wait);
    LineReference.countWait(tally, ended, wait);
    if (ended.type() == CallEventType.CALL_ANSWERED) {
      tally.add(ANSWERED, minute(ended), 1);
      tally.add(ANSWERED_QUICKLY, minute(ended), wait <= QUICK_MILLIS ? 1 : 0);
    } else if (wait > SHORT_MILLIS) {
      tally.add(ABANDONED, minute(ended), 1);
    }
  }

  private static @Nullable CallEvent waitEnded(List<CallEvent> events) {
    return events.stream()
        .filter(
            event ->
                event.type() == CallEventType.CALL_ANSWERED
                    || event.type() == CallEventType.CALL_ABANDONED)
        .findFirst()
        .orElse(null);
  }

  private static long waitMillis(CallEvent ended, @Nullable CallEvent offered) {
    if (ended.waitMillis() >= 0) {
      return ended.waitMillis();
    }
    return offered == null ? 0 : Math.max(0, ended.eventTimeMillis() - offered.eventTimeMillis());
  }

  private void countTicket(List<CallEvent> events) {
    CallEvent created = earliest(events, CallEventType.TICKET_CREATED);
    Tally tally = tally(leaf(created, events));
    for (CallEvent event : events) {
      tally.eventAt(event.eventTimeMillis());
      tally.known(minute(event));
    }
    TicketReference.count(tally, events);
    long due = due(created, events);
    @Nullable CallEvent opened = null;
    for (CallEvent event : events) {
      boolean opens = event.equals(created) || event.type() == CallEventType.TICKET_REOPENED;
      if (opened == null && opens) {
        opened = event;
      } else if (opened != null && event.type() == CallEventType.TICKET_CLOSED) {
        countOpenTicket(tally, opened, event, due);
        opened = null;
      }
    }
    if (opened != null) {
      countOpenTicket(tally, opened, null, due);
    }
  }

  private static long due(@Nullable CallEvent created, List<CallEvent> events) {
    if (created != null && created.dueAtMillis() >= 0) {
      return created.dueAtMillis();
    }
    return events.stream()
        .mapToLong(CallEvent::dueAtMillis)
        .filter(due -> due >= 0)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static void countOpenTicket(
      Tally tally, CallEvent opened, @Nullable CallEvent closed, long due) {
    tally.add(TICKETS_OPEN, minute(opened), 1);
    if (closed != null) {
      tally.add(TICKETS_OPEN, minute(closed), -1);
    }
    long overdueFrom = Math.max(due, opened.eventTimeMillis());
    boolean overdue =
        due < Long.MAX_VALUE && (closed == null || overdueFrom < closed.eventTimeMillis());
    if (overdue) {
      tally.ruleAt(Window.minuteOf(overdueFrom));
      tally.add(TICKETS_OVERDUE, Window.minuteOf(overdueFrom), 1);
      if (closed != null) {
        tally.add(TICKETS_OVERDUE, minute(closed), -1);
      }
    }
  }

  /** Keeps its leaf present. */
  private void countAlone(List<CallEvent> events) {
    events.forEach(event -> tally(leaf(event)).eventAt(event.eventTimeMillis()));
  }

  private void countAgents(List<CallEvent> reports) {
    reports.forEach(report -> LineReference.countAgents(tally(leaf(report)), report, reports));
  }

  private void countConversation(List<CallEvent> messages) {
    for (MessageReference.Asked asked : MessageReference.asked(messages)) {
      MessageReference.count(tally(leaf(asked.message())), asked);
    }
  }

  private void countCaller(List<CallEvent> events) {
    events.forEach(event -> countCaller(event, events));
  }

  private void countCaller(CallEvent event, List<CallEvent> view) {
    Tally own = tally(leaf(event));
    if (event.type() == CallEventType.CALL_OFFERED) {
      own.add(UNIQUE_CALLERS, minute(event), firstOfRound(event, view) ? 1 : 0);
      own.add(REPEAT_CALLS, minute(event), repeats(event, view) ? 1 : 0);
      MATTERS.forEach(
          (topics, quantity) ->
              own.add(quantity, minute(event), newCase(topics, event, view) ? 1 : 0));
    }
    if (event.type() == CallEventType.CALL_ANSWERED) {
      long minute = Window.minuteOf(event.eventTimeMillis() + DAY);
      own.ruleAt(minute);
      own.add(CONTACTS, minute, 1);
      own.add(CONTACTS_RESOLVED, minute, followed(event, view) ? 0 : 1);
    }
  }

  private boolean firstOfRound(CallEvent call, List<CallEvent> view) {
    for (CallEvent other : view) {
      if (other.type() == CallEventType.CALL_OFFERED
          && Objects.equals(other.caller(), call.caller())
          && other.receivedAtMillis() < geography.reconciledAt(geography.round(other))
          && geography.round(other).equals(geography.round(call))) {
        return other.equals(call);
      }
    }
    return false;
  }

  private static boolean newCase(Set<String> topics, CallEvent call, List<CallEvent> view) {
    if (call.topic() == null || !topics.contains(call.topic())) {
      return false;
    }
    for (CallEvent other : view) {
      if (other.equals(call)) {
        return true;
      }
      if (other.type() == CallEventType.CALL_OFFERED
          && Objects.equals(other.caller(), call.caller())
          && other.topic() != null
          && topics.contains(other.topic())
          && call.eventTimeMillis() - other.eventTimeMillis() <= HOUR) {
        return false;
      }
    }
    return true;
  }

  private static boolean repeats(CallEvent call, List<CallEvent> view) {
    for (CallEvent other : view) {
      if (other.equals(call)) {
        return false;
      }
      if (sameMatter(call, other) && call.eventTimeMillis() - other.eventTimeMillis() <= DAY) {
        return true;
      }
    }
    return false;
  }

  private static boolean followed(CallEvent answered, List<CallEvent> view) {
    return view.stream()
        .anyMatch(
            other ->
                sameMatter(answered, other)
                    && other.eventTimeMillis() > answered.eventTimeMillis()
                    && other.eventTimeMillis() - answered.eventTimeMillis() <= DAY);
  }

  private static boolean sameMatter(CallEvent event, CallEvent other) {
    return other.type() == CallEventType.CALL_OFFERED
        && Objects.equals(other.caller(), event.caller())
        && Objects.equals(other.topic(), event.topic());
  }

  void rounds(List<CallEvent> view) {
    for (List<CallEvent> events : by(view, CallReference::call).values()) {
      CallEvent offered = earliest(events, CallEventType.CALL_OFFERED);
      Leaf leaf = leaf(offered, events);
      if (offered != null) {
        countRound(leaf, offered, Figure.OFFERED);
      }
      CallEvent ended = waitEnded(events);
      if (ended != null && ended.type() == CallEventType.CALL_ANSWERED) {
        countRound(leaf, ended, Figure.ANSWERED);
      } else if (ended != null && waitMillis(ended, offered) > SHORT_MILLIS) {
        countRound(leaf, ended, Figure.ABANDONED);
      }
    }
    by(view, CallReference::ticket).values().forEach(this::countSteps);
    for (List<CallEvent> messages : by(view, MessageReference::conversation).values()) {
      MessageReference.asked(messages).forEach(this::countResponse);
    }
    for (CallEvent event : view) {
      if (event.type() == CallEventType.CALLS_OBSERVED) {
        countReport(event);
      }
      if (event.type() == CallEventType.MESSAGE_RECEIVED) {
        countMessage(event);
      }
      if (event.type() == CallEventType.CALL_OFFERED && event.caller() != null) {
        if (firstOfRound(event, view)) {
          countRound(leaf(event), event, Figure.UNIQUE_CALLERS);
        }
        if (repeats(event, view)) {
          countRound(leaf(event), event, Figure.REPEAT_CALLS);
        }
      }
    }
  }

  private void countReport(CallEvent event) {
    Leaf leaf = leaf(event);
    if (event.offered() + event.answered() > 0) {
      countRound(leaf, event, Figure.REPORTED_OFFERED);
      Window window = Geography.window(geography.round(event));
      for (String subject : subjects(leaf)) {
        figures.add(subject, Figure.REPORTED_OFFERED, window, event.offered());
        figures.add(subject, Figure.REPORTED_ANSWERED, window, event.answered());
      }
    }
  }

  private void countMessage(CallEvent event) {
    Leaf leaf = leaf(event);
    Figure figure = event.agentGroup() == null ? Figure.MESSAGES : Figure.MESSAGE_ANSWERS;
    countRound(leaf, event, figure);
    Window window = Geography.window(geography.round(event));
    subjects(leaf).forEach(subject -> figures.add(subject, figure, window, 1));
  }

  private void countResponse(MessageReference.Asked asked) {
    CallEvent answer = asked.answer();
    if (answer == null) {
      return;
    }
    countSpan(leaf(asked.message()), answer, Figure.FIRST_RESPONSE_MINUTES, asked.waitMillis());
  }

  private void countSteps(List<CallEvent> events) {
    Leaf leaf = leaf(earliest(events, CallEventType.TICKET_CREATED), events);
    TicketReference.STEPS.forEach(
        (mean, type) -> {
          CallEvent step = earliest(events, type);
          Long millis = TicketReference.millis(events, type);
          if (step != null && millis != null) {
            countSpan(leaf, step, mean, millis);
          }
        });
  }

  private void countSpan(Leaf leaf, CallEvent end, Figure mean, long millis) {
    countRound(leaf, end, mean);
    Window window = Geography.window(geography.round(end));
    Fraction span = Fraction.minutes(List.of(millis));
    subjects(leaf).forEach(subject -> figures.addParts(subject, mean, window, span));
  }

  private void countRound(Leaf leaf, CallEvent event, Figure figure) {
    Window window = Geography.window(geography.round(event));
    for (String subject : subjects(leaf)) {
      for (Figure other :
          List.of(
              Figure.OFFERED,
              Figure.ANSWERED,
              Figure.ABANDONED,
              Figure.UNIQUE_CALLERS,
              Figure.REPEAT_CALLS)) {
        figures.add(subject, other, window, other == figure ? 1 : 0);
      }
    }
  }

  private void write(String subject, List<Tally> leaves) {
    for (long minute : Cells.minutes(leaves)) {
      Window window = Window.minute(minute);
      Sums sums = new Sums(leaves, minute);
      figures.put(subject, Figure.OFFERED, window, Fraction.count(sums.in(OFFERED)));
      figures.put(subject, Figure.ANSWERED, window, Fraction.count(sums.in(ANSWERED)));
      figures.put(subject, Figure.ABANDONED, window, Fraction.count(sums.in(ABANDONED)));
      figures.put(subject, Figure.UNIQUE_CALLERS, window, Fraction.count(sums.in(UNIQUE_CALLERS)));
      figures.put(subject, Figure.REPEAT_CALLS, window, Fraction.count(sums.in(REPEAT_CALLS)));
      if (subject.startsWith("area:")) {
        figures.put(subject, Figure.UNLOCATED_CALLS, window, Fraction.count(sums.in(UNLOCATED)));
        for (Tally.Quantity matter : MATTERS.values()) {
          Figure figure = Figure.valueOf(matter.name());
          figures.put(subject, figure, window, Fraction.count(sums.in(matter)));
        }
      }
      writeShares(subject, window, sums);
      LineReference.write(subject, window, sums, figures);
      MessageReference.write(subject, window, sums, figures);
      TicketReference.write(subject, window, sums, figures);
      if (!sums.waits().isEmpty()) {
        long longest = sums.waits().stream().mapToLong(wait -> wait / 1000).max().orElseThrow();
        figures.put(
            subject,
            Figure.LONGEST_WAIT_SECONDS,
            window,
            new Fraction(longest, 1, sums.waits().size()));
      }
      if (sums.knowing() > 0) {
        figures.put(subject, Figure.TICKETS_OPEN, window, sums.level(TICKETS_OPEN));
        figures.put(subject, Figure.TICKETS_OVERDUE, window, sums.level(TICKETS_OVERDUE));
      }
    }
  }

  private void writeShares(String subject, Window window, Sums sums) {
    long answered = sums.last(15, ANSWERED);
    long ended = answered + sums.last(15, ABANDONED);
    figures.putKnown(subject, Figure.CONNECTED_15M, window, Fraction.share(answered, ended));
    figures.putKnown(
        subject,
        Figure.SERVICE_LEVEL_15S_15M,
        window,
        Fraction.share(sums.last(15, ANSWERED_QUICKLY), ended));
    figures.putKnown(
        subject,
        Figure.FIRST_CONTACT_RESOLUTION,
        window,
        Fraction.share(sums.in(CONTACTS_RESOLVED), sums.in(CONTACTS)));
  }

  private Leaf leaf(CallEvent event) {
    return leaf(event, List.of(event));
  }

  private Leaf leaf(@Nullable CallEvent preferred, List<CallEvent> events) {
    CallEvent areaFrom = preferred;
    CallEvent lineFrom = preferred;
    for (CallEvent event : events) {
      if (areaFrom == null || areaFrom.area() == null) {
        areaFrom = event;
      }
      if (lineFrom == null || lineFrom.line() == null) {
        lineFrom = event;
      }
    }
    String code = areaFrom == null ? null : areaFrom.area();
    long at = areaFrom == null ? 0 : areaFrom.eventTimeMillis();
    String line = lineFrom == null ? null : lineFrom.line();
    return new Leaf(
        geography.resolve(code, at), line == null ? "?" : line, geography.unlocated(code, at));
  }

  private Tally tally(Leaf leaf) {
    String name = leaf.area + "|" + leaf.line;
    Tally tally = tallies.get(name);
    if (tally == null) {
      tally = new Tally(shown);
      tallies.put(name, tally);
      cells.publish(tally, subjects(leaf));
    }
    return tally;
  }

  private Set<String> subjects(Leaf leaf) {
    Set<String> subjects = new HashSet<>(geography.rollUps(leaf.area, null));
    subjects.add("line:" + leaf.line);
    return subjects;
  }

  private static @Nullable CallEvent earliest(List<CallEvent> events, CallEventType type) {
    return events.stream().filter(event -> event.type() == type).findFirst().orElse(null);
  }

  private static long minute(CallEvent event) {
    return Window.minuteOf(event.eventTimeMillis());
  }
}
