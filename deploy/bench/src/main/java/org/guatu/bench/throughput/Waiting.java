package org.guatu.bench.throughput;

/** How long everybody waits for what is delayed before a minute's sum is told for good. */
final class Waiting {
  /** Received-time after a minute's end until it settles. */
  static final long OUT_OF_ORDERNESS_MILLIS = 10_000;

  /** And then until it is final. */
  static final long LATENESS_MILLIS = 50_000;

  /** More than the longest delay of an event. */
  static final long MILLIS = OUT_OF_ORDERNESS_MILLIS + LATENESS_MILLIS;

  private Waiting() {}
}
