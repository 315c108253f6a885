package org.guatu.pipeline.operations;

import java.util.List;
import java.util.function.Predicate;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.jspecify.annotations.Nullable;

/**
 * One task, notice or duty as its events tell it. What it is stands in its first step (planned,
 * issued), or where that is silent or missing, in the earliest event that says it.
 *
 * @param events not empty, in order of (event time, source, id)
 * @param firstStep what it begins with
 */
record OperationsHistory(List<OperationsEvent> events, OperationsEventType firstStep) {
  @Nullable OperationsEvent first() {
    return earliest(firstStep);
  }

  /** The event its area is taken from; any one, if none names an area. */
  OperationsEvent areaSource() {
    OperationsEvent source = saying(event -> event.area() != null);
    return source == null ? events.get(0) : source;
  }

  @Nullable OperationsEvent saying(Predicate<OperationsEvent> something) {
    OperationsEvent first = first();
    return first != null && something.test(first) ? first : earliest(something);
  }

  @Nullable OperationsEvent earliest(OperationsEventType type) {
    return earliest(event -> event.type() == type);
  }

  @Nullable OperationsEvent earliest(Predicate<OperationsEvent> wanted) {
    for (OperationsEvent event : events) {
      if (wanted.test(event)) {
        return event;
      }
    }
    return null;
  }
}
