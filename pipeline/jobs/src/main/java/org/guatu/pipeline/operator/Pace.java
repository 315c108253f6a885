package org.guatu.pipeline.operator;

/**
 * How fast received-time passes. While a job catches up or replays, nobody can read the figures of
 * a minute that is gone within the second, so they are told less often; what settles and what is
 * final is told all the same.
 */
final class Pace {
  /** Received milliseconds a real millisecond from which the job is taken to catch up. */
  private static final long CATCHING_UP = 100;

  private static final long LONGER = 16;
  private static final long MEASURE_MILLIS = 200;

  private final long emitEveryMillis;
  private long markRealMillis = Long.MIN_VALUE;
  private long markReceivedMillis;
  private boolean catchingUp;

  Pace(long emitEveryMillis) {
    this.emitEveryMillis = emitEveryMillis;
  }

  /** How long a subject that was told now waits until it is told again, in real milliseconds. */
  long emitEveryMillis(long realMillis, long receivedMillis) {
    long passed = realMillis - markRealMillis;
    if (markRealMillis == Long.MIN_VALUE) {
      mark(realMillis, receivedMillis);
    } else if (passed >= MEASURE_MILLIS) {
      catchingUp = receivedMillis - markReceivedMillis > CATCHING_UP * passed;
      mark(realMillis, receivedMillis);
    }
    return catchingUp ? emitEveryMillis * LONGER : emitEveryMillis;
  }

  private void mark(long realMillis, long receivedMillis) {
    markRealMillis = realMillis;
    markReceivedMillis = receivedMillis;
  }
}
