package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.jspecify.annotations.Nullable;

/**
 * The events of one stream that count: for minutes, and for rounds; and what became of the others.
 *
 * <p>A correction is <em>at hand</em> once it and what it names, down to the original, have come;
 * it is judged by that instant. Otherwise one that came before its original could change a minute
 * that is final when the original comes.
 */
final class View<E extends Event> {
  private static final long NEVER = Long.MAX_VALUE;

  private final Geography geography;
  private final Bounds bounds;
  private final Map<EventKey, E> firstCopies = new TreeMap<>();
  private final Versions<E> versions = new Versions<>();
  private final List<E> roundView = new ArrayList<>();
  private final List<Fate> fates = new ArrayList<>();

  /** Of the events received before {@code until} alone. */
  View(List<E> events, Geography geography, Bounds bounds, long until) {
    this.geography = geography;
    this.bounds = bounds;
    List<E> received = new ArrayList<>();
    for (E event : events) {
      if (event.receivedAtMillis() < until) {
        received.add(event);
      }
    }
    received.sort(
        Comparator.comparingLong(Event::receivedAtMillis)
            .thenComparing(Event::source)
            .thenComparing(Event::id)
            .thenComparing(event -> body(event).toString()));
    takeFirstCopies(received);
    resolveCorrections(until);
    roundView.sort(ORDER);
  }

  /** Earliest first: by event time, source, id. */
  static final Comparator<Event> ORDER =
      Comparator.comparingLong(Event::eventTimeMillis)
          .thenComparing(Event::source)
          .thenComparing(Event::id);

  List<E> minutes() {
    return versions.last();
  }

  /** Those of minutes, and when they were known to be. */
  Versions<E> versions() {
    return versions;
  }

  List<E> rounds() {
    return roundView;
  }

  List<Fate> fates() {
    return fates;
  }

  private void takeFirstCopies(List<E> received) {
    for (E event : received) {
      E first = firstCopies.putIfAbsent(event.key(), event);
      if (first != null) {
        boolean same = body(first).equals(body(event));
        fate(event, same ? Fate.Kind.DUPLICATE : Fate.Kind.QUARANTINED, false);
      }
    }
  }

  private void resolveCorrections(long until) {
    Map<EventKey, List<E>> corrections = new HashMap<>();
    for (E event : firstCopies.values()) {
      if (event.corrects() == null) {
        continue;
      }
      long atHand = atHand(event, new HashSet<>());
      long patience = event.receivedAtMillis() + bounds.latenessMillis();
      if (atHand < patience) {
        corrections.computeIfAbsent(original(event).key(), key -> new ArrayList<>()).add(event);
      } else {
        fate(event, patience < until ? Fate.Kind.LATE : Fate.Kind.WAITING, false);
      }
    }
    for (E event : firstCopies.values()) {
      if (event.corrects() == null) {
        fold(event, corrections.getOrDefault(event.key(), List.of()));
      }
    }
  }

  private void fold(E original, List<E> corrections) {
    List<E> inOrder = new ArrayList<>(corrections);
    inOrder.sort(
        Comparator.<E>comparingLong(event -> atHand(event, new HashSet<>()))
            .thenComparingLong(Event::receivedAtMillis)
            .thenComparing(Event::source)
            .thenComparing(Event::id));
    boolean late = bounds.late(original);
    boolean afterSettling =
        original.receivedAtMillis() >= bounds.settlesAt(original.eventTimeMillis());
    fate(original, late ? Fate.Kind.LATE : Fate.Kind.ACCEPTED, !late && afterSettling);
    @Nullable E standing = late ? null : original;
    long since = original.receivedAtMillis();
    E standingInRound = original;
    for (E correction : inOrder) {
      long atHand = atHand(correction, new HashSet<>());
      if (atHand < reconciledAt(standingInRound) && atHand < reconciledAt(correction)) {
        standingInRound = correction;
      }
      if (standing == null
          || atHand >= bounds.finalAt(standing.eventTimeMillis())
          || atHand >= bounds.finalAt(correction.eventTimeMillis())) {
        fate(correction, Fate.Kind.LATE, false);
      } else {
        fate(correction, Fate.Kind.ACCEPTED, true);
        versions.add(standing, since, atHand);
        standing = correction;
        since = atHand;
      }
    }
    if (standing != null) {
      versions.add(standing, since);
    }
    if (standingInRound.receivedAtMillis() < reconciledAt(standingInRound)) {
      roundView.add(standingInRound);
    }
  }

  private long reconciledAt(Event event) {
    return geography.reconciledAt(geography.round(event));
  }

  private long atHand(E event, Set<EventKey> seen) {
    EventKey named = event.corrects();
    if (named == null) {
      return event.receivedAtMillis();
    }
    E next = firstCopies.get(named);
    if (next == null || !seen.add(event.key())) {
      return NEVER;
    }
    return Math.max(event.receivedAtMillis(), atHand(next, seen));
  }

  private E original(E event) {
    EventKey named = event.corrects();
    E next = named == null ? null : firstCopies.get(named);
    return next == null ? event : original(next);
  }

  private void fate(E event, Fate.Kind kind, boolean corrected) {
    fates.add(new Fate(event, kind, corrected));
  }

  /** All that a sender says of an event but when he sent it. */
  private static Event body(Event event) {
    if (event instanceof PointEvent point) {
      return point.toBuilder().sentAtMillis(-1).receivedAtMillis(0).build();
    }
    if (event instanceof DeliveryEvent delivery) {
      return delivery.toBuilder().sentAtMillis(-1).receivedAtMillis(0).build();
    }
    if (event instanceof CallEvent call) {
      return call.toBuilder().sentAtMillis(-1).receivedAtMillis(0).build();
    }
    return ((OperationsEvent) event).toBuilder().sentAtMillis(-1).receivedAtMillis(0).build();
  }
}
