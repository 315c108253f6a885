package org.guatu.bench.latency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guatu.local.command.Results;

/** How long after it was due each event was counted. */
final class Delays {
  private long[] dueNanos = new long[1 << 16];
  private long[] delayNanos = new long[1 << 16];
  private int count;

  void add(long due, long delay) {
    if (count == dueNanos.length) {
      dueNanos = Arrays.copyOf(dueNanos, count * 2);
      delayNanos = Arrays.copyOf(delayNanos, count * 2);
    }
    dueNanos[count] = due;
    delayNanos[count++] = delay;
  }

  /** Tells percentiles of all. */
  void report(Results results, String name) {
    results.put(name + "Events", count);
    tell(results, name, "", Arrays.copyOf(delayNanos, count));
  }

  /** Tells percentiles apart for events that were due within one of the spans, and the others. */
  void report(Results results, String name, List<Span> spans) {
    long[] within = new long[count];
    long[] others = new long[count];
    int withinCount = 0;
    int otherCount = 0;
    for (int i = 0; i < count; i++) {
      long due = dueNanos[i];
      if (spans.stream().anyMatch(span -> span.holds(due))) {
        within[withinCount++] = delayNanos[i];
      } else {
        others[otherCount++] = delayNanos[i];
      }
    }
    tell(results, name, "InCheckpoint", Arrays.copyOf(within, withinCount));
    tell(results, name, "BesideCheckpoint", Arrays.copyOf(others, otherCount));
  }

  private static void tell(Results results, String name, String when, long[] nanos) {
    Arrays.sort(nanos);
    for (int percent : new int[] {50, 90, 99}) {
      int rank = (int) Math.ceil(nanos.length * percent / 100.0) - 1;
      results.put(
          name + when + "P" + percent + "Millis",
          rank < 0 ? "none" : String.format(Locale.ROOT, "%.1f", nanos[rank] / 1e6));
    }
  }
}
