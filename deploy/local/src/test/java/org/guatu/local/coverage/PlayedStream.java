package org.guatu.local.coverage;

/** What was played in one stream, counted in the simplest way. */
interface PlayedStream {
  /** One minute. */
  long MINUTE = 60_000;

  /** Whether it has such figures. */
  boolean knows(String figure);

  /**
   * A figure by the events up to an instant.
   *
   * @param subject an id of the board
   * @param minuteMillis the begin of the minute asked about
   * @param untilMillis events after it are not known yet
   * @return NaN where there is none
   */
  double value(String subject, String figure, long minuteMillis, long untilMillis);

  static long minute(long millis) {
    return Math.floorDiv(millis, MINUTE) * MINUTE;
  }

  static double ratio(long part, long whole) {
    return whole == 0 ? Double.NaN : part / (double) whole;
  }
}
