package org.guatu.simulators.emit;

import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;

/**
 * What is on its way, ordered by when it will be received. Within a stream a received-at is given
 * out once: of two alike the later offered moves on by 1 ms, so the stamps depend on what was
 * offered and not on when it was drained.
 */
final class Arrivals {
  private final PriorityQueue<Arrival> onTheirWay = new PriorityQueue<>();
  private final Map<Stream, Long> lastReceivedAt = new EnumMap<>(Stream.class);
  private long offered;

  void add(Event event) {
    add(
        event.stream(),
        event.receivedAtMillis(),
        (sink, received) ->
            sink.accept(
                event.receivedAtMillis() == received
                    ? event
                    : Envelope.of(event).receivedAt(received).seal()));
  }

  void addRaw(Stream stream, byte[] body, long receivedAtMillis) {
    add(stream, receivedAtMillis, (sink, received) -> sink.acceptRaw(stream, body, received));
  }

  private void add(Stream stream, long receivedAtMillis, Handover handover) {
    onTheirWay.add(new Arrival(receivedAtMillis, offered++, stream, handover));
  }

  int size() {
    return onTheirWay.size();
  }

  /** Hands over, in order, all that is received up to and at the instant. */
  void drainUntil(long receivedAtMillis, EventSink sink) {
    for (Arrival next = onTheirWay.peek();
        next != null && next.receivedAtMillis() <= receivedAtMillis;
        next = onTheirWay.peek()) {
      onTheirWay.remove();
      long last = lastReceivedAt.getOrDefault(next.stream(), Long.MIN_VALUE);
      if (next.receivedAtMillis() <= last) {
        onTheirWay.add(next.at(last + 1));
        continue;
      }
      lastReceivedAt.put(next.stream(), next.receivedAtMillis());
      next.handover().to(sink, next.receivedAtMillis());
    }
  }

  @FunctionalInterface
  private interface Handover {
    void to(EventSink sink, long receivedAtMillis);
  }

  private record Arrival(long receivedAtMillis, long number, Stream stream, Handover handover)
      implements Comparable<Arrival> {

    Arrival at(long millis) {
      return new Arrival(millis, number, stream, handover);
    }

    @Override
    public int compareTo(Arrival other) {
      int byTime = Long.compare(receivedAtMillis, other.receivedAtMillis);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }
}
