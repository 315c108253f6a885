package org.guatu.bench.latency;

import java.util.List;
import org.guatu.local.command.Results;

/** Where figures are seen, and how long after it was due each event was counted there. */
final class Sightings {
  private final SentEvents sent;
  private final String name;
  private final int[] seen;
  private int allSeen;
  private final Delays leaves = new Delays();
  private final Delays rollUps = new Delays();
  private boolean counting;

  /**
   * @param name of the place, that its results begin with
   */
  Sightings(String name, SentEvents sent) {
    this.name = name;
    this.sent = sent;
    this.seen = new int[sent.subjects()];
  }

  synchronized void startCounting() {
    counting = true;
  }

  /** Whether anything has been counted. */
  synchronized boolean any() {
    return allSeen > 0;
  }

  /** A subject's round is said to have {@code total}. */
  synchronized void seen(String id, int total) {
    long now = System.nanoTime();
    if (id.startsWith(BenchSite.POINT_SUBJECTS)) {
      int subject = Integer.parseInt(id.substring(BenchSite.POINT_SUBJECTS.length()));
      while (seen[subject] < total) {
        add(leaves, sent.dueNanos(subject, seen[subject]++), now);
      }
    } else if (id.equals(BenchSite.ROOT_SUBJECT)) {
      while (allSeen < total) {
        add(rollUps, sent.dueNanos(allSeen++), now);
      }
    }
  }

  private void add(Delays to, long due, long now) {
    if (counting) {
      to.add(due, now - due);
    }
  }

  synchronized void report(Results results, List<Span> checkpoints) {
    leaves.report(results, name + "Leaf");
    leaves.report(results, name + "Leaf", checkpoints);
    rollUps.report(results, name + "RollUp");
  }
}
