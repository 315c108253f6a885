package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a few callers, also exactly a day apart, and tickets. All events of a call or ticket
 * name one area and line; the first may be corrected to another area.
 */
final class MessyCalls {
  private static final long DAY = 24 * MessyEvents.HOUR;

  private final MessyEvents messy;

  MessyCalls(MessyEvents messy) {
    this.messy = messy;
  }

  void emit() {
    for (int i = 0; i < 40; i++) {
      String caller = messy.chance(0.1) ? null : "caller-" + messy.random().nextInt(8);
      String topic =
          messy.any(
              List.of(
                  "testing", "supplies", "medical", "transfer", "gas", "repair", "notReceived"));
      long at = messy.anyTime();
      call("C" + i, caller, topic, at);
      if (messy.chance(0.15)) {
        call("D" + i, caller, topic, at + DAY + messy.random().nextInt(-1, 2));
      }
    }
    for (int i = 0; i < 15; i++) {
      ticket("T" + i);
    }
    for (int i = 0; i < 10; i++) {
      conversation("M" + i);
    }
    for (int i = 0; i < 6; i++) {
      emit(
          builder(CallEventType.MESSAGE_RECEIVED, messy.anyTime(), area(), "chat")
              .agentGroup(i % 3 == 0 ? "duty-desk" : null)
              .build());
      emit(
          builder(CallEventType.CALLS_OBSERVED, messy.anyTime(), area(), "L1")
              .offered(i)
              .answered(i)
              .intervalMillis(MessyEvents.HOUR)
              .agents(i % 3 - 1)
              .agentGroup(messy.any(List.of("day", "night")))
              .build());
      emit(builder(CallEventType.DEVICE_HEARTBEAT, messy.anyTime(), null, null).build());
    }
  }

  private void call(String call, @Nullable String caller, String topic, long offered) {
    String area = area();
    String line = messy.chance(0.1) ? null : "L" + messy.random().nextInt(2);
    List<CallEvent> events = new ArrayList<>();
    long at = offered;
    for (CallEventType type : course()) {
      boolean waited = type == CallEventType.CALL_ANSWERED || type == CallEventType.CALL_ABANDONED;
      long wait = waited && messy.chance(0.5) ? at - offered : -1;
      events.add(
          builder(type, at, messy.moved(area), line)
              .call(call)
              .caller(caller)
              .topic(topic)
              .waitMillis(wait)
              .build());
      at += messy.any(List.of(0L, 3_000L, 5_000L, 5_001L, 15_000L, 15_001L, 90_000L, 400_000L));
    }
    emitAll(events);
  }

  private List<CallEventType> course() {
    List<CallEventType> course = new ArrayList<>();
    add(course, 0.95, CallEventType.CALL_OFFERED);
    add(course, 0.4, CallEventType.CALL_QUEUED);
    add(course, 0.3, CallEventType.CALL_ABANDONED);
    add(course, 0.7, CallEventType.CALL_ANSWERED);
    add(course, 0.05, CallEventType.CALL_ABANDONED);
    add(course, 0.5, CallEventType.CALL_ENDED);
    add(course, 0.4, CallEventType.CALL_WRAP_UP);
    add(course, 0.03, CallEventType.CALL_OFFERED);
    return course;
  }

  /** Messages and answers to them, by turns or not, now and then a day apart. */
  private void conversation(String conversation) {
    String area = area();
    long at = messy.anyTime();
    List<CallEvent> events = new ArrayList<>();
    for (int i = 1 + messy.random().nextInt(6); i > 0; i--) {
      boolean answer = messy.chance(0.45);
      events.add(
          builder(
                  CallEventType.MESSAGE_RECEIVED,
                  at,
                  answer && messy.chance(0.3) ? null : messy.moved(area),
                  messy.chance(0.9) ? "chat" : null)
              .call(conversation)
              .agentGroup(answer ? "duty-desk" : null)
              .build());
      at +=
          messy.chance(0.08)
              ? DAY + messy.random().nextInt(-1, 2)
              : messy.random().nextLong(40 * MessyEvents.MINUTE);
    }
    emitAll(events);
  }

  private void ticket(String ticket) {
    String area = area();
    List<CallEvent> events = new ArrayList<>();
    long at = messy.anyTime();
    long due = messy.chance(0.8) ? at + messy.random().nextLong(3 * MessyEvents.HOUR) : -1;
    List<CallEventType> course = new ArrayList<>();
    add(course, 0.95, CallEventType.TICKET_CREATED);
    // Told again, but not for the first time after other steps: that might move the ticket.
    double again = course.isEmpty() ? 0 : 0.1;
    add(course, 0.5, CallEventType.TICKET_DISPATCHED);
    add(course, again, CallEventType.TICKET_CREATED);
    add(course, 0.2, CallEventType.TICKET_DISPATCHED);
    add(course, 0.2, CallEventType.TICKET_ACCEPTED);
    add(course, 0.4, CallEventType.TICKET_ON_SITE);
    add(course, 0.5, CallEventType.TICKET_PENDING_EXTERNAL);
    add(course, again, CallEventType.TICKET_CREATED);
    add(course, 0.2, CallEventType.TICKET_PENDING_EXTERNAL);
    add(course, 0.3, CallEventType.TICKET_RESOLVED);
    add(course, 0.7, CallEventType.TICKET_CLOSED);
    add(course, 0.2, CallEventType.TICKET_PENDING_EXTERNAL);
    add(course, 0.4, CallEventType.TICKET_REOPENED);
    add(course, 0.1, CallEventType.TICKET_REOPENED);
    add(course, 0.2, CallEventType.TICKET_PENDING_EXTERNAL);
    add(course, 0.5, CallEventType.TICKET_CLOSED);
    add(course, 0.1, CallEventType.TICKET_CLOSED);
    for (CallEventType type : course) {
      events.add(
          builder(type, at, messy.moved(area), "L0")
              .ticket(ticket)
              .call("C1")
              .dueAtMillis(due)
              .build());
      at += messy.random().nextLong(1, 70 * MessyEvents.MINUTE);
    }
    emitAll(events);
  }

  private void add(List<CallEventType> course, double chance, CallEventType type) {
    if (messy.chance(chance)) {
      course.add(type);
    }
  }

  private @Nullable String area() {
    return messy.chance(0.1) ? null : messy.any(MessySite.SENT_AREAS);
  }

  private CallEvent.Builder builder(
      CallEventType type, long at, @Nullable String area, @Nullable String line) {
    return CallEvent.of(type, "switch-" + messy.random().nextInt(2), messy.id(), at)
        .receivedAtMillis(at + messy.delay())
        .area(area)
        .line(line)
        .round(messy.chance(0.5) ? MessySite.ROUND : null);
  }

  private void emitAll(List<CallEvent> events) {
    for (CallEvent event : events) {
      emit(event, event.equals(events.get(0)));
    }
  }

  private void emit(CallEvent event) {
    emit(event, false);
  }

  private void emit(CallEvent event, boolean first) {
    messy.emit(event);
    CallEvent standing = event;
    while (messy.chance(0.08)) {
      standing = correction(standing, first);
      messy.emit(standing);
    }
  }

  private CallEvent correction(CallEvent of, boolean first) {
    long shift = messy.random().nextLong(10 * MessyEvents.MINUTE);
    long occurred = of.occurredAtMillis() + (first ? -shift : shift);
    CallEvent.Builder builder =
        of.toBuilder()
            .key(of.source(), messy.id())
            .corrects(of.key())
            .occurredAtMillis(occurred)
            .receivedAtMillis(messy.correctedAt(of, occurred));
    if (first && of.area() != null && messy.chance(0.5)) {
      builder.area(messy.any(MessySite.SENT_AREAS));
    }
    return builder.build();
  }
}
