package org.guatu.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * What the events of all four streams carry. Each stream has one flat record; this interface lets
 * the code that de-duplicates, stamps and stores them be written once.
 */
public interface Event {
  /** The schema version this build reads and writes. */
  int SCHEMA_VERSION = 1;

  /** How far occurred-at may be ahead of received-at before the device is flagged. */
  long SKEW_LIMIT_MILLIS = 5 * 60_000L;

  Stream stream();

  int schemaVersion();

  /** The sending system; with {@link #id()} the key of de-duplication. */
  String source();

  String id();

  /** The device, where the system tells it apart. */
  @Nullable String device();

  /** The device's own running number, or -1 where it has none. */
  long deviceSequence();

  /** Statistical area code (prefix code), as sent: unknown codes are legal. */
  @Nullable String area();

  /** When it happened, by the device: UTC milliseconds. */
  long occurredAtMillis();

  /** When the device sent it, or -1 where unknown. */
  long sentAtMillis();

  /** When ingest received it: UTC milliseconds, never by the client. */
  long receivedAtMillis();

  /** For a correction: the source of the event it replaces. */
  @Nullable String correctsSource();

  /** For a correction: the id of the event it replaces. */
  @Nullable String correctsId();

  /** The round it belongs to, where the sender knows. */
  @Nullable String round();

  /** Name of the type on the wire, such as {@code served}. */
  String typeName();

  /** Whether it is a device's sign of life. */
  boolean heartbeat();

  default EventKey key() {
    return new EventKey(source(), id());
  }

  /** The event this one replaces, or null for an original. */
  default @Nullable EventKey corrects() {
    String source = correctsSource();
    String id = correctsId();
    return source == null || id == null ? null : new EventKey(source, id);
  }

  /** Event time: min(occurred-at, received-at). It selects the minute; it moves no clock. */
  default long eventTimeMillis() {
    return Math.min(occurredAtMillis(), receivedAtMillis());
  }

  /** Occurred-at is more than five minutes ahead of received-at. */
  default boolean skewed() {
    return occurredAtMillis() - receivedAtMillis() > SKEW_LIMIT_MILLIS;
  }
}
