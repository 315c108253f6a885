package org.guatu.pipeline.device;

/**
 * What a source last said of a point: devices at one that is closed are off duty, and owe no sign.
 * State: fields are only ever added.
 */
public final class PointHours {
  public static final int SCHEMA_VERSION = 1;

  /** So long it holds: longer than any device is known that was heard while it was open. */
  public static final long HELD_MILLIS = 48 * 3_600_000L;

  public int schemaVersion = SCHEMA_VERSION;

  /** Received-at of the last sign that it is closed; -1 for none. */
  public long closedAtMillis = -1;

  /** Received-at of the last sign that it is ready, open or paused; -1 for none. */
  public long openAtMillis = -1;

  void hear(DeviceTally minute) {
    closedAtMillis = Math.max(closedAtMillis, minute.closedAtMillis);
    openAtMillis = Math.max(openAtMillis, minute.openAtMillis);
  }

  boolean heldAt(long receivedTimeMillis) {
    return receivedTimeMillis - Math.max(closedAtMillis, openAtMillis) < HELD_MILLIS;
  }

  boolean closed() {
    return closedAtMillis > openAtMillis;
  }

  /** When it is forgotten. */
  long heldUntilMillis() {
    return Math.max(closedAtMillis, openAtMillis) + HELD_MILLIS;
  }
}
