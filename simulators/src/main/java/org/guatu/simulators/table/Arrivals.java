package org.guatu.simulators.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.wire.EventCodec;

/** Puts drafts in the order of their arrival. */
final class Arrivals {
  private static final Comparator<Event> REPLAY_ORDER =
      Comparator.comparingLong(Event::receivedAtMillis)
          .thenComparing(Event::key)
          .thenComparing(EventCodec::digest);

  private final List<Event> events = new ArrayList<>();
  private long latestMillis = Long.MIN_VALUE;

  /**
   * Adds the next draft as rows stand, oldest first. Where the row has no arrival time of its own
   * it arrived when it occurred, or with the latest that stood before it.
   */
  void add(Draft draft, Event located) {
    Long receivedAt = draft.receivedAtMillis();
    if (receivedAt == null) {
      latestMillis = Math.max(latestMillis, located.occurredAtMillis());
      receivedAt = latestMillis;
    }
    events.add(received(located, receivedAt));
  }

  /** All of them in replay order. */
  List<Event> inReplayOrder() {
    events.sort(REPLAY_ORDER);
    return events;
  }

  private static Event received(Event event, long millis) {
    if (event.receivedAtMillis() == millis) {
      return event;
    }
    if (event instanceof PointEvent point) {
      return point.withReceivedAt(millis);
    } else if (event instanceof CallEvent call) {
      return call.withReceivedAt(millis);
    } else if (event instanceof DeliveryEvent delivery) {
      return delivery.withReceivedAt(millis);
    } else if (event instanceof OperationsEvent operations) {
      return operations.withReceivedAt(millis);
    }
    throw new IllegalStateException("there are four streams");
  }
}
