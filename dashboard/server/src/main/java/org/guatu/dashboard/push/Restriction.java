package org.guatu.dashboard.push;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Delta;
import org.jspecify.annotations.Nullable;

/**
 * Cuts deltas down to a view. It remembers what the view has shown: a subject that is in it no
 * longer, because it moved or was given another area, is removed from it.
 */
final class Restriction {
  private final ViewFilter filter;
  private final Set<String> shown = new HashSet<>();

  Restriction(ViewFilter filter) {
    this.filter = filter;
  }

  /** The subject as the view has it; null if it is not in it. */
  @Nullable BoardSubject of(BoardSubject subject) {
    return filter.of(subject);
  }

  /** A snapshot of the view has this subject. */
  void shown(String id) {
    shown.add(id);
  }

  /** The part of a delta that is in the view, numbered anew; null where nothing of it is. */
  @Nullable Delta of(Delta delta, long prev) {
    List<BoardSubject> subjects = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (BoardSubject subject : delta.subjects()) {
      BoardSubject seen = filter.of(subject);
      if (seen != null) {
        subjects.add(seen);
        shown.add(subject.id());
      } else if (shown.remove(subject.id())) {
        removed.add(subject.id());
      }
    }
    for (String id : delta.removed()) {
      // Alerts are in every view; only ids of subjects have a colon.
      if (shown.remove(id) || id.indexOf(':') < 0) {
        removed.add(id);
      }
    }
    if (subjects.isEmpty()
        && removed.isEmpty()
        && delta.alerts().isEmpty()
        && delta.sources().isEmpty()) {
      return null;
    }
    return new Delta(
        prev,
        prev + 1,
        delta.asOfMillis(),
        delta.watermarkMillis(),
        subjects,
        delta.alerts(),
        delta.sources(),
        removed);
  }
}
