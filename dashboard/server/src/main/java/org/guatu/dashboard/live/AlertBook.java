package org.guatu.dashboard.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.alert.AlertState;
import org.jspecify.annotations.Nullable;

/**
 * The episodes on the board. Each that is not resolved has a number of its own, the one on its card
 * and on its pin: the smallest that is free when it comes up, kept as long as it lasts. Resolved
 * ones stay for an hour.
 */
final class AlertBook {
  static final long KEEP_RESOLVED_MILLIS = 60 * 60_000;

  private static final Comparator<Alert> WORST_FIRST =
      Comparator.comparing(Alert::state)
          .thenComparing(Alert::severity, Comparator.reverseOrder())
          .thenComparing(Alert::sinceMillis)
          .thenComparing(Alert::id);

  private record Entry(Alert alert, long changedAtMillis) {}

  private final Map<String, Entry> byId = new HashMap<>();

  void put(Alert alert, long nowMillis) {
    Entry before = byId.get(alert.id());
    int number = before == null ? 0 : before.alert.number();
    Alert numbered = number == 0 ? alert : numbered(alert, number);
    if (numbered.number() == 0 && alert.state() != AlertState.RESOLVED) {
      numbered = numbered(alert, smallestFree());
    }
    byId.put(alert.id(), new Entry(numbered, nowMillis));
  }

  @Nullable Alert get(String id) {
    Entry entry = byId.get(id);
    return entry == null ? null : entry.alert;
  }

  List<Alert> worstFirst() {
    return byId.values().stream().map(Entry::alert).sorted(WORST_FIRST).toList();
  }

  /** Drops what was resolved long ago; the ids dropped. */
  List<String> expire(long nowMillis) {
    List<String> gone = new ArrayList<>();
    for (Entry entry : byId.values()) {
      boolean over = entry.alert.state() == AlertState.RESOLVED;
      if (over && nowMillis - entry.changedAtMillis > KEEP_RESOLVED_MILLIS) {
        gone.add(entry.alert.id());
      }
    }
    gone.forEach(byId::remove);
    return gone;
  }

  private int smallestFree() {
    BitSet taken = new BitSet();
    taken.set(0);
    for (Entry entry : byId.values()) {
      if (entry.alert.state() != AlertState.RESOLVED) {
        taken.set(entry.alert.number());
      }
    }
    return taken.nextClearBit(1);
  }

  private static Alert numbered(Alert alert, int number) {
    return new Alert(
        alert.schemaVersion(),
        alert.id(),
        number,
        alert.rule(),
        alert.subject(),
        alert.severity(),
        alert.state(),
        alert.title(),
        alert.reason(),
        alert.sinceMillis(),
        alert.deadlineMillis(),
        alert.owner());
  }
}
