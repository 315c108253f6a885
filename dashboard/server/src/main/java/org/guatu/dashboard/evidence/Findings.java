package org.guatu.dashboard.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.wire.EventCodec;
import org.guatu.dashboard.evidence.Finding.Fate;

/**
 * Of a log that is handed over record by record, what answers a question: events of the subject in
 * the minutes looked at, copies of them, and corrections of them. Bounded; what is beyond is
 * counted.
 */
final class Findings {
  private static final Comparator<Event> IN_TIME =
      Comparator.comparingLong(Event::eventTimeMillis)
          .thenComparing(Event::source)
          .thenComparing(Event::id)
          .thenComparingLong(Event::receivedAtMillis);

  private final Question question;
  private final Belonging belonging;
  private final FigureFacts facts;
  private final int mostHeld;
  private final List<Finding> found = new ArrayList<>();
  private final Map<EventKey, Event> first = new HashMap<>();
  private final Map<EventKey, Event> corrections = new HashMap<>();
  private final Map<String, Integer> byType = new TreeMap<>();
  private final Map<String, Integer> servedByLane = new TreeMap<>();
  private final Map<String, DeliveryEvent> lastOfOrder = new TreeMap<>();
  private long beyond;
  private boolean correctionsCut;

  Findings(Question question, Belonging belonging, int mostHeld) {
    this.question = question;
    this.belonging = belonging;
    this.facts = question.facts();
    this.mostHeld = mostHeld;
  }

  /** Looks at the next event of its partition. */
  void see(Event event) {
    EventKey corrected = event.corrects();
    if (corrected != null) {
      if (corrections.size() < mostHeld) {
        corrections.merge(corrected, event, (a, b) -> IN_TIME.compare(a, b) > 0 ? a : b);
      } else {
        correctionsCut = true;
      }
    }
    long time = question.byReceivedTime() ? event.receivedAtMillis() : event.eventTimeMillis();
    if (time >= question.fromMillis()
        && time < question.toMillis()
        && (facts.types().isEmpty() || facts.types().contains(event.typeName()))
        && belonging.holds(event)) {
      take(event);
    }
  }

  private void take(Event event) {
    if (found.size() >= mostHeld) {
      beyond++;
      return;
    }
    Event before = first.putIfAbsent(event.key(), event);
    if (before != null) {
      boolean same = EventCodec.digest(before).equals(EventCodec.digest(event));
      found.add(new Finding(event, same ? Fate.DUPLICATE : Fate.CONFLICTING, null));
      return;
    }
    found.add(new Finding(event, Fate.STANDS, null));
    byType.merge(event.typeName(), 1, Integer::sum);
    if (event instanceof PointEvent at && at.lane() != null && event.typeName().equals("served")) {
      servedByLane.merge(at.lane(), 1, Integer::sum);
    }
    if (event instanceof DeliveryEvent step && step.order() != null) {
      lastOfOrder.merge(step.order(), step, (a, b) -> IN_TIME.compare(a, b) > 0 ? a : b);
    }
  }

  /** The keys of what was found that came after its minute. */
  boolean anyAfter(long millis) {
    return found.stream()
        .anyMatch(one -> one.event().receivedAtMillis() - minuteEnd(one) >= millis);
  }

  private static long minuteEnd(Finding one) {
    return Math.floorDiv(one.event().eventTimeMillis(), 60_000L) * 60_000L + 60_000L;
  }

  /**
   * All of it in order of time, with what became of each.
   *
   * @param late keys of events that came too late for their minutes
   */
  List<Finding> all(Set<String> late) {
    List<Finding> all = new ArrayList<>();
    Set<EventKey> keys = Set.copyOf(first.keySet());
    for (Finding one : found) {
      all.add(fated(one, late));
    }
    for (Map.Entry<EventKey, Event> correction : corrections.entrySet()) {
      // It says another place or time, and so was not found by its own.
      if (keys.contains(correction.getKey()) && !keys.contains(correction.getValue().key())) {
        all.add(fated(new Finding(correction.getValue(), Fate.STANDS, null), late));
      }
    }
    all.sort((a, b) -> IN_TIME.compare(a.event(), b.event()));
    return all;
  }

  private Finding fated(Finding one, Set<String> late) {
    if (one.fate() != Fate.STANDS) {
      return one;
    }
    Event by = corrections.get(one.event().key());
    if (by != null) {
      return one.with(Fate.CORRECTED, by);
    }
    return late.contains(one.event().key().toString()) ? one.with(Fate.LATE, null) : one;
  }

  /** How many were found and are not held. */
  long beyond() {
    return beyond;
  }

  /** Whether there were more corrections than are held. */
  boolean correctionsCut() {
    return correctionsCut;
  }

  /** How many of each type, copies left out. */
  Map<String, Integer> byType() {
    return byType;
  }

  /** How far each order came in these minutes: its last event in them, by its name. */
  Map<String, DeliveryEvent> lastOfOrder() {
    return lastOfOrder;
  }

  /** How many services at each lane. */
  Map<String, Integer> servedByLane() {
    return servedByLane;
  }
}
