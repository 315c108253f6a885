package org.guatu.bench.latency;

/**
 * Some time.
 *
 * @param fromNanos when it begins, System.nanoTime()
 * @param toNanos when it ends
 */
record Span(long fromNanos, long toNanos) {
  long nanos() {
    return toNanos - fromNanos;
  }

  boolean holds(long nanos) {
    return nanos >= fromNanos && nanos < toNanos;
  }
}
