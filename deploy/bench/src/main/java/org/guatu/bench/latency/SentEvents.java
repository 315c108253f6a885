package org.guatu.bench.latency;

/** When each event was due, by subject and in all; System.nanoTime(). */
final class SentEvents {
  private final long[][] dueNanos;
  private final int[] sent;
  private final long[] allDueNanos;
  private int allSent;

  SentEvents(int subjects, int events) {
    dueNanos = new long[subjects][events / subjects + 2];
    sent = new int[subjects];
    allDueNanos = new long[events + 2];
  }

  int subjects() {
    return sent.length;
  }

  /** Notes the next event of a subject and numbers it. */
  synchronized int sending(int subject, long due) {
    dueNanos[subject][sent[subject]] = due;
    allDueNanos[allSent++] = due;
    return sent[subject]++;
  }

  synchronized long dueNanos(int subject, int number) {
    return dueNanos[subject][number];
  }

  synchronized long dueNanos(int number) {
    return allDueNanos[number];
  }
}
