package org.guatu.pipeline.reference;

import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;

/** Out-of-orderness and allowed lateness, in milliseconds. */
public record Bounds(long outOfOrdernessMillis, long latenessMillis) {
  /** When the minute that {@code millis} lies in settles. */
  long settlesAt(long millis) {
    return Window.minuteOf(millis) + Window.MINUTE_MILLIS + outOfOrdernessMillis;
  }

  /** When the minute that {@code millis} lies in is final. */
  long finalAt(long millis) {
    return settlesAt(millis) + latenessMillis;
  }

  boolean late(Event event) {
    return event.receivedAtMillis() >= finalAt(event.eventTimeMillis());
  }
}
