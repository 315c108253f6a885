package org.guatu.pipeline.reference;

import org.guatu.contract.metric.Window;

/**
 * Final means final: where what becomes known at some instant is seen. A count is seen in its
 * minute, unless that is final by then; a level in the first minute of its own that is not.
 */
final class Shown {
  private final Bounds bounds;
  private long atMillis;
  private long sign = 1;

  Shown(Bounds bounds) {
    this.bounds = bounds;
  }

  /** What is told next comes to stand at an instant. */
  void begins(long receivedAtMillis) {
    atMillis = receivedAtMillis;
    sign = 1;
  }

  /** What is told next ceases to stand at an instant. */
  void ceases(long receivedAtMillis) {
    atMillis = receivedAtMillis;
    sign = -1;
  }

  /** 1 for what comes to stand, -1 for what ceases to. */
  long sign() {
    return sign;
  }

  /** Whether a count is seen in a minute. */
  boolean counts(long minute) {
    return atMillis < bounds.finalAt(minute);
  }

  /** The minute from which on a level is seen that begins, or ends, with a minute. */
  long from(long minute) {
    long from = minute;
    while (!counts(from)) {
      from += Window.MINUTE_MILLIS;
    }
    return from;
  }
}
