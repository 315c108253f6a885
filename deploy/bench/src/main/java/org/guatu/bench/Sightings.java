package org.guatu.bench;

import java.util.Arrays;
import java.util.Locale;
import org.guatu.local.command.Results;

/** When each event was due, and how long after that a frame counted it. */
final class Sightings {
  private final long[][] sentNanos;
  private final int[] sent;
  private final int[] seen;
  private final long[] allSentNanos;
  private int allSent;
  private int allSeen;
  private long[] leafNanos = new long[1 << 16];
  private int leaves;
  private long[] rootNanos = new long[1 << 16];
  private int roots;
  private boolean counting;

  Sightings(int subjects, int events) {
    sentNanos = new long[subjects][events / subjects + 2];
    sent = new int[subjects];
    seen = new int[subjects];
    allSentNanos = new long[events + 2];
  }

  synchronized long sending(int subject, long dueNanos) {
    sentNanos[subject][sent[subject]] = dueNanos;
    allSentNanos[allSent++] = dueNanos;
    return sent[subject]++;
  }

  synchronized void startCounting() {
    counting = true;
  }

  /** Whether a frame has counted anything. */
  synchronized boolean any() {
    return allSeen > 0;
  }

  /** A frame says that a subject's round has {@code total}. */
  synchronized void seen(String id, int total) {
    long now = System.nanoTime();
    if (id.startsWith("point:B")) {
      int subject = Integer.parseInt(id.substring("point:B".length()));
      while (seen[subject] < total) {
        leaf(now - sentNanos[subject][seen[subject]++]);
      }
    } else if (id.equals("area:" + BenchSite.ROOT)) {
      while (allSeen < total) {
        root(now - allSentNanos[allSeen++]);
      }
    }
  }

  private void leaf(long nanos) {
    if (counting) {
      if (leaves == leafNanos.length) {
        leafNanos = Arrays.copyOf(leafNanos, leaves * 2);
      }
      leafNanos[leaves++] = nanos;
    }
  }

  private void root(long nanos) {
    if (counting) {
      if (roots == rootNanos.length) {
        rootNanos = Arrays.copyOf(rootNanos, roots * 2);
      }
      rootNanos[roots++] = nanos;
    }
  }

  synchronized void report(Results results) {
    results.put("leafEvents", leaves);
    percentiles(results, "leaf", Arrays.copyOf(leafNanos, leaves));
    percentiles(results, "rollUp", Arrays.copyOf(rootNanos, roots));
  }

  private static void percentiles(Results results, String name, long[] nanos) {
    Arrays.sort(nanos);
    for (int percent : new int[] {50, 90, 99}) {
      int rank = (int) Math.ceil(nanos.length * percent / 100.0) - 1;
      results.put(
          name + "P" + percent + "Millis",
          rank < 0 ? "none" : String.format(Locale.ROOT, "%.1f", nanos[rank] / 1e6));
    }
  }
}
