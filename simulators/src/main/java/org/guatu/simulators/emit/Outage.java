package org.guatu.simulators.emit;

/**
 * A time in which a device does not get through.
 *
 * @param fromMillis its first instant
 * @param toMillis the instant after its last
 */
record Outage(long fromMillis, long toMillis) {
  static final Outage NEVER = new Outage(Long.MAX_VALUE, Long.MAX_VALUE);

  boolean covers(long millis) {
    return millis >= fromMillis && millis < toMillis;
  }
}
