package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.jspecify.annotations.Nullable;

/**
 * How one person's duty, one item, task, area or notice stands at an instant: by its events alone
 * that happened before.
 *
 * @param events in order of (event time, source, id)
 */
record OperationsState(List<OperationsEvent> events) {
  static final long NEVER = Long.MAX_VALUE;

  /** A span of time. */
  record Stay(OperationsEvent begin, long from, long to, boolean byPlan) {
    boolean holds(long at) {
      return from < at && to >= at;
    }
  }

  /** When a person was at the post. */
  List<Stay> stays() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      OperationsEvent in = events.get(i);
      long from = in.eventTimeMillis();
      boolean there = stays.stream().anyMatch(stay -> from < stay.to);
      if (in.type() != OperationsEventType.SHIFT_CHECKED_IN || there) {
        continue;
      }
      long end = in.dueAtMillis() < 0 ? NEVER : Math.max(from, in.dueAtMillis());
      long out =
          events.subList(i + 1, events.size()).stream()
              .filter(event -> event.type() != OperationsEventType.SHIFT_CHECKED_IN)
              .mapToLong(OperationsEvent::eventTimeMillis)
              .findFirst()
              .orElse(NEVER);
      stays.add(new Stay(in, from, Math.min(out, end), end <= out && end != NEVER));
    }
    return stays;
  }

  /** What an area was declared to be, and when. */
  List<Stay> declarations() {
    List<OperationsEvent> inForce = new ArrayList<>(events);
    inForce.sort(Comparator.comparingLong(OperationsState::begin));
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < inForce.size(); i++) {
      OperationsEvent event = inForce.get(i);
      long from = begin(event);
      long to = event.dueAtMillis() < 0 ? NEVER : Math.max(from, event.dueAtMillis());
      if (i + 1 < inForce.size()) {
        to = Math.min(to, begin(inForce.get(i + 1)));
      }
      if (from < to) {
        stays.add(new Stay(event, from, to, true));
      }
    }
    return stays;
  }

  private static long begin(OperationsEvent event) {
    return Math.max(event.startAtMillis(), event.eventTimeMillis());
  }

  static AreaStatus status(OperationsEvent event) {
    return event.areaStatus() == null ? AreaStatus.NONE : event.areaStatus();
  }

  @Nullable OperationsEvent earliest(OperationsEventType... types) {
    for (OperationsEvent event : events) {
      if (List.of(types).contains(event.type())) {
        return event;
      }
    }
    return null;
  }

  /** How much there is, by what happened before an instant; 0 before the first count. */
  long stock(long at) {
    long stock = 0;
    boolean counted = false;
    for (OperationsEvent event : events) {
      if (event.eventTimeMillis() < at) {
        boolean counts = event.type() == OperationsEventType.STOCK_SET;
        counted |= counts;
        stock = counts ? event.quantity() : stock + (counted ? event.quantity() : 0);
      }
    }
    return stock;
  }

  /** What an event of an item says was used: taken out, or missing at a count. */
  long used(OperationsEvent event) {
    if (event.type() == OperationsEventType.STOCK_MOVE) {
      return Math.max(0, -event.quantity());
    }
    List<OperationsEvent> before = events.subList(0, events.indexOf(event));
    OperationsState then = new OperationsState(before);
    boolean counted = then.earliest(OperationsEventType.STOCK_SET) != null;
    return counted ? Math.max(0, then.stock(NEVER) - event.quantity()) : 0;
  }

  /** When a task falls due; {@link #NEVER} if it does not. */
  long due() {
    OperationsEvent planned = earliest(OperationsEventType.TASK_PLANNED);
    if (planned == null) {
      return NEVER;
    }
    OperationsEvent cancelled = earliest(OperationsEventType.TASK_CANCELLED);
    boolean off = cancelled != null && cancelled.eventTimeMillis() < planned.dueAtMillis();
    return off ? NEVER : Math.max(planned.dueAtMillis(), planned.eventTimeMillis());
  }

  boolean onTime() {
    OperationsEvent planned = earliest(OperationsEventType.TASK_PLANNED);
    OperationsEvent done = earliest(OperationsEventType.TASK_DONE);
    return planned != null && done != null && done.eventTimeMillis() <= planned.dueAtMillis();
  }

  /** When a task or notice came to its end; {@link #NEVER} while it has not. */
  long ended() {
    OperationsEvent end =
        earliest(
            OperationsEventType.TASK_DONE,
            OperationsEventType.TASK_CANCELLED,
            OperationsEventType.NOTICE_RECEIVED);
    return end == null ? NEVER : end.eventTimeMillis();
  }
}
