package org.guatu.simulators.emit;

import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.jspecify.annotations.Nullable;

/** The fields all streams share, to be changed on the way from the device to ingest. */
final class Envelope {
  private final Event letter;
  private EventKey key;
  private @Nullable EventKey corrects;
  private long occurredAtMillis;
  private long sentAtMillis;
  private long receivedAtMillis;

  private Envelope(Event letter) {
    this.letter = letter;
    this.key = letter.key();
    this.corrects = letter.corrects();
    this.occurredAtMillis = letter.occurredAtMillis();
    this.sentAtMillis = letter.sentAtMillis();
    this.receivedAtMillis = letter.receivedAtMillis();
  }

  static Envelope of(Event letter) {
    return new Envelope(letter);
  }

  Envelope key(EventKey value) {
    key = value;
    return this;
  }

  Envelope corrects(EventKey value) {
    corrects = value;
    return this;
  }

  Envelope occurredAt(long millis) {
    occurredAtMillis = millis;
    return this;
  }

  Envelope sentAt(long millis) {
    sentAtMillis = millis;
    return this;
  }

  Envelope receivedAt(long millis) {
    receivedAtMillis = millis;
    return this;
  }

  /** The event with what was changed. */
  Event seal() {
    if (letter instanceof PointEvent point) {
      return seal(point);
    }
    if (letter instanceof DeliveryEvent delivery) {
      return seal(delivery);
    }
    if (letter instanceof CallEvent call) {
      return seal(call);
    }
    if (letter instanceof OperationsEvent operations) {
      return seal(operations);
    }
    throw new IllegalStateException("no stream has " + letter.getClass());
  }

  private Event seal(PointEvent event) {
    PointEvent.Builder builder =
        event.toBuilder()
            .key(key.source(), key.id())
            .occurredAtMillis(occurredAtMillis)
            .sentAtMillis(sentAtMillis)
            .receivedAtMillis(receivedAtMillis);
    return (corrects == null ? builder : builder.corrects(corrects)).build();
  }

  private Event seal(DeliveryEvent event) {
    DeliveryEvent.Builder builder =
        event.toBuilder()
            .key(key.source(), key.id())
            .occurredAtMillis(occurredAtMillis)
            .sentAtMillis(sentAtMillis)
            .receivedAtMillis(receivedAtMillis);
    return (corrects == null ? builder : builder.corrects(corrects)).build();
  }

  private Event seal(CallEvent event) {
    CallEvent.Builder builder =
        event.toBuilder()
            .key(key.source(), key.id())
            .occurredAtMillis(occurredAtMillis)
            .sentAtMillis(sentAtMillis)
            .receivedAtMillis(receivedAtMillis);
    return (corrects == null ? builder : builder.corrects(corrects)).build();
  }

  private Event seal(OperationsEvent event) {
    OperationsEvent.Builder builder =
        event.toBuilder()
            .key(key.source(), key.id())
            .occurredAtMillis(occurredAtMillis)
            .sentAtMillis(sentAtMillis)
            .receivedAtMillis(receivedAtMillis);
    return (corrects == null ? builder : builder.corrects(corrects)).build();
  }
}
