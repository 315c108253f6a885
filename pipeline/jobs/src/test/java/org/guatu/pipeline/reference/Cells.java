package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which leaves a published subject is made of. */
final class Cells<L> {
  private final Map<String, List<L>> leavesBySubject = new TreeMap<>();

  void publish(L leaf, Set<String> subjects) {
    for (String subject : subjects) {
      leavesBySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(leaf);
    }
  }

  Map<String, List<L>> leavesBySubject() {
    return leavesBySubject;
  }

  /** The minutes in which one of the leaves is present. */
  static SortedSet<Long> minutes(List<Tally> leaves) {
    TreeSet<Long> minutes = new TreeSet<>();
    leaves.forEach(leaf -> minutes.addAll(leaf.present()));
    return minutes;
  }
}
