package org.guatu.dashboard.ingest.alias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds, in a log that is read once, what is to be moved: of each event, or of what corrects it,
 * that which stands, if the book moves it. Holds events with learned codes and all corrections.
 */
final class CodeSearch {
  /** Which of an event's corrections stands: the last to be at hand. */
  private final Comparator<Event> order =
      Comparator.<Event>comparingLong(event -> atHand(event, new HashSet<>()))
          .thenComparingLong(Event::receivedAtMillis)
          .thenComparing(Event::source)
          .thenComparing(Event::id);

  private final AliasBook book;
  private final Map<EventKey, Event> found = new HashMap<>();
  private final Map<EventKey, Event> corrections = new HashMap<>();

  CodeSearch(AliasBook book) {
    this.book = book;
  }

  /** Looks at the next event. Of copies the first counts: they stand in one partition. */
  void see(Event event) {
    if (event.corrects() != null) {
      corrections.putIfAbsent(event.key(), event);
    } else if (correctionOf(event) != null) {
      found.putIfAbsent(event.key(), event);
    }
  }

  private @Nullable Event correctionOf(Event event) {
    return book.correctionOf(event, event.receivedAtMillis());
  }

  /** The corrections that are missing. */
  List<Event> missing() {
    Map<EventKey, Event> standing = new HashMap<>(found);
    List<Event> inOrder = new ArrayList<>(corrections.values());
    inOrder.sort(order);
    for (Event correction : inOrder) {
      standing.put(root(correction), correction);
    }
    List<Event> missing = new ArrayList<>();
    for (Event event : standing.values()) {
      Event correction = correctionOf(event);
      if (correction != null) {
        missing.add(correction);
      }
    }
    missing.sort(Comparator.comparingLong(Event::receivedAtMillis).thenComparing(Event::id));
    return missing;
  }

  private EventKey root(Event correction) {
    Set<EventKey> seen = new HashSet<>();
    Event at = correction;
    EventKey named = at.corrects();
    while (named != null && seen.add(named)) {
      Event next = corrections.get(named);
      if (next == null) {
        return named;
      }
      at = next;
      named = at.corrects();
    }
    return correction.key();
  }

  private long atHand(Event event, Set<EventKey> seen) {
    EventKey named = event.corrects();
    if (named == null || !seen.add(event.key())) {
      return event.receivedAtMillis();
    }
    Event next = corrections.get(named);
    if (next == null) {
      next = found.get(named);
    }
    long own = event.receivedAtMillis();
    return next == null ? own : Math.max(own, atHand(next, seen));
  }
}
