package org.guatu.dashboard.live;

import java.util.HashMap;
import java.util.Map;

/**
 * How often a subject may be shown: at most four times in any second of real time, and never twice
 * within {@value #PAUSE_MILLIS} ms. The jobs tell a busy subject every 250 ms; a pause of just that
 * would let each telling which is a little early wait for the next frame but four.
 */
final class ShowPace {
  static final int TIMES = 4;
  static final long SPAN_MILLIS = 1_000;
  static final long PAUSE_MILLIS = 150;

  /** The last times a subject was shown, in a ring; the number of all is last. */
  private final Map<String, long[]> shown = new HashMap<>();

  /**
   * @param realMillis real time, from any origin, never going back
   */
  boolean admits(String subject, long realMillis) {
    long[] ring = shown.get(subject);
    if (ring == null) {
      return true;
    }
    long count = ring[TIMES];
    long oldest = ring[(int) (count % TIMES)];
    long newest = ring[(int) ((count + TIMES - 1) % TIMES)];
    return realMillis - newest >= PAUSE_MILLIS
        && (count < TIMES || realMillis - oldest >= SPAN_MILLIS);
  }

  void shown(String subject, long realMillis) {
    long[] ring = shown.computeIfAbsent(subject, id -> new long[TIMES + 1]);
    ring[(int) (ring[TIMES]++ % TIMES)] = realMillis;
  }

  void forget(String subject) {
    shown.remove(subject);
  }
}
