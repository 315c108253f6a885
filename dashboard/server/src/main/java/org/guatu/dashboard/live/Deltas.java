package org.guatu.dashboard.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Delta;

/** Deltas in a row merge into one that has the same effect. */
public final class Deltas {
  private Deltas() {}

  /**
   * One delta that does what all of them do one after the other.
   *
   * @param run at least one; each follows the one before
   * @throws IllegalArgumentException if one does not follow
   */
  public static Delta merge(List<Delta> run) {
    Map<String, BoardSubject> subjects = new LinkedHashMap<>();
    Map<String, Alert> alerts = new LinkedHashMap<>();
    Map<String, BoardSource> sources = new LinkedHashMap<>();
    Set<String> removed = new LinkedHashSet<>();
    long seq = run.get(0).prev();
    for (Delta delta : run) {
      if (delta.prev() != seq) {
        throw new IllegalArgumentException("delta " + delta.prev() + " does not follow " + seq);
      }
      seq = delta.seq();
      putAll(delta.subjects(), BoardSubject::id, subjects, removed);
      putAll(delta.alerts(), Alert::id, alerts, removed);
      putAll(delta.sources(), source -> source.stream() + "/" + source.id(), sources, removed);
      for (String id : delta.removed()) {
        subjects.remove(id);
        alerts.remove(id);
        removed.add(id);
      }
    }
    Delta last = run.get(run.size() - 1);
    return new Delta(
        run.get(0).prev(),
        seq,
        last.asOfMillis(),
        last.watermarkMillis(),
        new ArrayList<>(subjects.values()),
        new ArrayList<>(alerts.values()),
        new ArrayList<>(sources.values()),
        new ArrayList<>(removed));
  }

  private static <T> void putAll(
      List<T> changed, Function<T, String> id, Map<String, T> into, Set<String> removed) {
    for (T value : changed) {
      into.put(id.apply(value), value);
      removed.remove(id.apply(value));
    }
  }
}
