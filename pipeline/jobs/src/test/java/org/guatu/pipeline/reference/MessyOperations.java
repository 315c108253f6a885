package org.guatu.pipeline.reference;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.jspecify.annotations.Nullable;

/**
 * Shifts, stock, tasks, declarations and notices. All events of one of them name one area; the
 * first may be corrected to another one.
 */
final class MessyOperations {
  private static final List<OperationsEventType> DUTY =
      List.of(
          OperationsEventType.SHIFT_CHECKED_IN,
          OperationsEventType.SHIFT_BREAK,
          OperationsEventType.SHIFT_CHECKED_IN,
          OperationsEventType.SHIFT_OUT,
          OperationsEventType.SHIFT_NO_SHOW,
          OperationsEventType.SHIFT_CHECKED_IN);

  private final MessyEvents messy;

  MessyOperations(MessyEvents messy) {
    this.messy = messy;
  }

  void emit() {
    for (int i = 0; i < 8; i++) {
      plannedShift();
      duty("person-" + i);
      unnamed();
      others();
    }
    for (int i = 0; i < 4; i++) {
      stock("vest", i < 2 ? "box" : null, i == 0 ? null : "store-" + i);
      notice("N" + i);
    }
    for (int i = 0; i < 20; i++) {
      task("T" + i);
    }
    for (int i = 0; i < 3; i++) {
      usedUp("flour", i == 0 ? "bag" : null);
    }
    MessySite.SENT_AREAS.forEach(this::declarations);
  }

  private void plannedShift() {
    long at = messy.anyTime();
    long start = at + messy.random().nextLong(2 * MessyEvents.HOUR);
    long end = start + messy.random().nextLong(3 * MessyEvents.HOUR);
    // Some are told of long after they began, so that the minutes they began in may be final.
    long late = messy.chance(0.3) ? 6 * MessyEvents.HOUR : 0;
    OperationsEvent plan =
        event(OperationsEventType.SHIFT_PLANNED, at, area())
            .subject(post())
            .quantity(messy.chance(0.8) ? messy.random().nextInt(1, 5) : Long.MIN_VALUE)
            .startAtMillis(start - late)
            .dueAtMillis(end - late)
            .build();
    if (late == 0) {
      emit(plan, true);
    } else {
      // The reference knows what became known when of an event, not of its corrections.
      messy.emit(plan);
    }
  }

  private void duty(String person) {
    String post = post();
    String area = area();
    long at = messy.anyTime();
    boolean first = true;
    for (OperationsEventType type : DUTY) {
      if (messy.chance(0.8)) {
        // A check-in says where, whatever was told before it: only that one may move the person.
        emit(
            event(type, at, area).subject(post).person(person).dueAtMillis(end(type, at)).build(),
            first && type == OperationsEventType.SHIFT_CHECKED_IN);
        first = false;
      }
      at += messy.random().nextLong(60 * MessyEvents.MINUTE);
    }
  }

  private long end(OperationsEventType type, long at) {
    boolean names = type == OperationsEventType.SHIFT_CHECKED_IN && messy.chance(0.5);
    return names ? at + messy.random().nextLong(90 * MessyEvents.MINUTE) : -1;
  }

  private void unnamed() {
    OperationsEventType type =
        messy.any(
            List.of(
                OperationsEventType.SHIFT_CHECKED_IN,
                OperationsEventType.SHIFT_OUT,
                OperationsEventType.SHIFT_NO_SHOW));
    long at = messy.anyTime();
    emit(
        event(type, at, area())
            .subject(post())
            .quantity(messy.random().nextInt(4))
            .dueAtMillis(end(type, at))
            .build(),
        true);
  }

  private void others() {
    emit(event(OperationsEventType.DEVICE_HEARTBEAT, messy.anyTime(), null).build(), false);
  }

  private void stock(String item, @Nullable String unit, @Nullable String store) {
    String area = area();
    long at = messy.anyTime();
    boolean first = true;
    for (int i = 0; i < 8; i++) {
      boolean counts = messy.chance(0.4);
      long quantity = messy.random().nextLong(counts ? 0 : -30, counts ? 200 : 40);
      OperationsEventType type =
          counts ? OperationsEventType.STOCK_SET : OperationsEventType.STOCK_MOVE;
      emit(
          event(type, at, area).subject(item).unit(unit).group(store).quantity(quantity).build(),
          first);
      first = false;
      at += messy.random().nextLong(80 * MessyEvents.MINUTE);
    }
  }

  /** An item that is used up in two stores of an area, and now and then brought anew. */
  private void usedUp(String item, @Nullable String unit) {
    String area = area();
    for (String store : Arrays.asList(null, "store-1")) {
      long at = messy.anyTime();
      boolean first = true;
      for (int i = 0; i < 20; i++) {
        boolean counts = first || messy.chance(0.05);
        boolean brought = messy.chance(0.05);
        long quantity =
            counts
                ? messy.random().nextLong(first ? 8 : 0, 16)
                : messy.random().nextLong(brought ? 1 : -2, brought ? 10 : 0);
        OperationsEventType type =
            counts ? OperationsEventType.STOCK_SET : OperationsEventType.STOCK_MOVE;
        emit(
            event(type, at, area).subject(item).unit(unit).group(store).quantity(quantity).build(),
            first);
        first = false;
        at += messy.random().nextLong(20 * MessyEvents.MINUTE);
      }
    }
  }

  private void task(String task) {
    String area = area();
    String routine = messy.chance(0.1) ? null : messy.any(List.of("disinfect", "patrol"));
    long at = messy.anyTime();
    UnaryOperator<OperationsEvent.Builder> of = to -> to.subject(task).group(routine);
    boolean first = true;
    for (OperationsEventType type :
        List.of(
            OperationsEventType.TASK_PLANNED,
            OperationsEventType.TASK_STARTED,
            OperationsEventType.TASK_DONE,
            OperationsEventType.TASK_CANCELLED)) {
      boolean planned = type == OperationsEventType.TASK_PLANNED;
      if (messy.chance(planned ? 0.9 : 0.5)) {
        long due = at + messy.random().nextLong(-20, 100) * MessyEvents.MINUTE;
        emit(of.apply(event(type, at, area)).dueAtMillis(planned ? due : -1).build(), first);
        first = false;
      }
      at += messy.random().nextLong(70 * MessyEvents.MINUTE);
    }
  }

  private void declarations(String area) {
    for (int i = 0; i < 4; i++) {
      long at = messy.anyTime();
      long start = messy.chance(0.3) ? at + messy.random().nextLong(MessyEvents.HOUR) : -1;
      long end =
          messy.chance(0.3)
              ? Math.max(at, start) + messy.random().nextLong(2 * MessyEvents.HOUR)
              : -1;
      emit(
          event(OperationsEventType.AREA_STATUS, at, area)
              .areaStatus(messy.any(List.of(AreaStatus.values())))
              .startAtMillis(start)
              .dueAtMillis(end)
              .build(),
          false);
    }
  }

  private void notice(String notice) {
    long at = messy.anyTime();
    for (int i = 0; i < 3; i++) {
      String group = messy.chance(0.5) ? "committee-" + i : null;
      String person = group == null ? "leader-" + i : null;
      String area = area();
      boolean first = true;
      for (OperationsEventType type :
          List.of(
              OperationsEventType.NOTICE_ISSUED,
              OperationsEventType.NOTICE_RECEIVED,
              OperationsEventType.NOTICE_RECEIVED)) {
        if (messy.chance(0.7)) {
          emit(event(type, at, area).subject(notice).group(group).person(person).build(), first);
          first = false;
        }
        at += messy.random().nextLong(40 * MessyEvents.MINUTE);
      }
    }
  }

  private String post() {
    return messy.any(List.of("gate-1", "gate-2", "desk"));
  }

  private @Nullable String area() {
    return messy.chance(0.1) ? null : messy.any(MessySite.SENT_AREAS);
  }

  private OperationsEvent.Builder event(OperationsEventType type, long at, @Nullable String area) {
    return OperationsEvent.of(type, "desk-" + messy.random().nextInt(2), messy.id(), at)
        .receivedAtMillis(at + messy.delay())
        .area(area)
        .round(messy.chance(0.5) ? MessySite.ROUND : null);
  }

  private void emit(OperationsEvent event, boolean first) {
    messy.emit(event);
    OperationsEvent standing = event;
    while (messy.chance(0.08)) {
      standing = correction(standing, first);
      messy.emit(standing);
    }
  }

  private OperationsEvent correction(OperationsEvent of, boolean first) {
    long shift = messy.random().nextLong(10 * MessyEvents.MINUTE);
    long occurred = of.occurredAtMillis() + (first ? -shift : shift);
    OperationsEvent.Builder builder =
        of.toBuilder()
            .key(of.source(), messy.id())
            .corrects(of.key())
            .occurredAtMillis(occurred)
            .receivedAtMillis(messy.correctedAt(of, occurred));
    if (of.type() == OperationsEventType.STOCK_SET) {
      builder.quantity(messy.random().nextLong(200));
    }
    if (first && of.area() != null && messy.chance(0.5)) {
      builder.area(messy.any(MessySite.SENT_AREAS));
    }
    return builder.build();
  }
}
