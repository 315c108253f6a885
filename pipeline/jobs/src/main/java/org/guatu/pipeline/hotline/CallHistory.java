package org.guatu.pipeline.hotline;

import java.util.List;
import java.util.function.Predicate;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Place;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * One call or ticket as its events tell it. Where it belongs stands in its first step (offered,
 * created), or where that is silent or missing, in the earliest event that says it.
 *
 * @param events not empty, in order of (event time, source, id)
 * @param firstStep what a call or ticket begins with
 */
record CallHistory(List<CallEvent> events, CallEventType firstStep) {
  /** The line of a call that names none. */
  static final String NO_LINE = "?";

  static long minute(CallEvent event) {
    return Window.minuteOf(event.eventTimeMillis());
  }

  /** Where one event by itself belongs. */
  static Leaf leaf(CallEvent event, Places places) {
    String area = places.resolve(event.area(), event.eventTimeMillis()).area();
    String line = event.line();
    return new Leaf(area, line == null ? NO_LINE : line);
  }

  @Nullable CallEvent first() {
    return earliest(event -> event.type() == firstStep);
  }

  Leaf leaf(Places places) {
    CallEvent source = saying(event -> event.line() != null);
    String line = source == null ? null : source.line();
    return new Leaf(place(places).area(), line == null ? NO_LINE : line);
  }

  Place place(Places places) {
    CallEvent source = saying(event -> event.area() != null);
    CallEvent of = source == null ? events.get(0) : source;
    return places.resolve(of.area(), of.eventTimeMillis());
  }

  @Nullable CallEvent saying(Predicate<CallEvent> something) {
    CallEvent first = first();
    return first != null && something.test(first) ? first : earliest(something);
  }

  @Nullable CallEvent earliest(Predicate<CallEvent> wanted) {
    for (CallEvent event : events) {
      if (wanted.test(event)) {
        return event;
      }
    }
    return null;
  }
}
