package org.guatu.pipeline.operator;

import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;

/** What happened, happening again to the same entities. */
final class Repeated {
  private static final long DAY = 24 * 3_600_000L;

  private Repeated() {}

  /** The same event so many days later, with an id of its own. */
  static Event after(Event event, long days) {
    String id = event.id() + "+" + days;
    EventKey of = event.corrects();
    EventKey corrects = of == null ? null : new EventKey(of.source(), of.id() + "+" + days);
    long occurred = event.occurredAtMillis() + days * DAY;
    long received = event.receivedAtMillis() + days * DAY;
    if (event instanceof PointEvent point) {
      PointEvent.Builder builder = point.toBuilder().key(event.source(), id);
      if (corrects != null) {
        builder.corrects(corrects);
      }
      return builder.occurredAtMillis(occurred).receivedAtMillis(received).build();
    }
    if (event instanceof DeliveryEvent delivery) {
      DeliveryEvent.Builder builder = delivery.toBuilder().key(event.source(), id);
      if (corrects != null) {
        builder.corrects(corrects);
      }
      return builder.occurredAtMillis(occurred).receivedAtMillis(received).build();
    }
    if (event instanceof OperationsEvent operations) {
      OperationsEvent.Builder builder = operations.toBuilder().key(event.source(), id);
      if (corrects != null) {
        builder.corrects(corrects);
      }
      return builder
          .startAtMillis(later(operations.startAtMillis(), days))
          .dueAtMillis(later(operations.dueAtMillis(), days))
          .occurredAtMillis(occurred)
          .receivedAtMillis(received)
          .build();
    }
    CallEvent.Builder builder = ((CallEvent) event).toBuilder().key(event.source(), id);
    if (corrects != null) {
      builder.corrects(corrects);
    }
    return builder.occurredAtMillis(occurred).receivedAtMillis(received).build();
  }

  private static long later(long millis, long days) {
    return millis < 0 ? millis : millis + days * DAY;
  }
}
