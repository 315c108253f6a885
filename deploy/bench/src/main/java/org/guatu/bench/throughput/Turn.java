package org.guatu.bench.throughput;

/**
 * What a contestant took in one round: for the stream, and for a short one, which shows what
 * starting and ending take.
 */
record Turn(Cost whole, int events, Cost start, int startEvents) {
  double cpuNanosPerEvent() {
    return (double) (whole.cpuNanos() - start.cpuNanos()) / (events - startEvents);
  }

  double eventsPerSecond() {
    return (events - startEvents) * 1e9 / Math.max(1, whole.nanos() - start.nanos());
  }

  double startCpuMillis() {
    return start.cpuNanos() / 1e6;
  }
}
