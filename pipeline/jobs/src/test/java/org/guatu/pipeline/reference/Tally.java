package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;

/**
 * What counts at one leaf, minute by minute: as much of it as {@link Shown} lets be seen. Whatever
 * is told can be taken back by telling it once more while that says so.
 */
final class Tally {
  static final long MINUTE = Window.MINUTE_MILLIS;

  /** What is counted, or rises and falls. */
  enum Quantity {
    EVENTS,
    BY_RULE,
    KNOWN,
    PLACED,
    DELIVERED,
    FAILED,
    DUE,
    DUE_ON_TIME,
    DUE_EARLY,
    OPEN,
    AT_GATE,
    OFFERED,
    ANSWERED,
    ABANDONED,
    ANSWERED_QUICKLY,
    UNIQUE_CALLERS,
    REPEAT_CALLS,
    CONTACTS,
    CONTACTS_RESOLVED,
    TICKETS_OPEN,
    TICKETS_OVERDUE,
    UNLOCATED,
    CALLS_KNOWN,
    WAITING,
    IN_HAND,
    HANDLED,
    HANDLING,
    WAITS,
    WAITED,
    HUNG_UP,
    AGENTS,
    AGENT_REPORTS,
    CALLERS_TESTING,
    CALLERS_SUPPLIES,
    CALLERS_MEDICAL,
    CALLERS_TRANSFER,
    CALLERS_REPAIR,
    CALLERS_NOT_RECEIVED,
    ATTEMPTS,
    ATTEMPTS_DELIVERED,
    MESSAGES_KNOWN,
    OVERDUE,
    OVERDUE_30M,
    TRIPS_KNOWN,
    TRIPS_UNASSIGNED,
    MEDICINE_KNOWN,
    MEDICINE_DUE_24H
  }

  /** What holds from its minute on, until something takes it back. */
  private static final Set<Quantity> LEVELS =
      EnumSet.of(
          Quantity.KNOWN,
          Quantity.OPEN,
          Quantity.AT_GATE,
          Quantity.TICKETS_OPEN,
          Quantity.TICKETS_OVERDUE,
          Quantity.CALLS_KNOWN,
          Quantity.WAITING,
          Quantity.IN_HAND,
          Quantity.AGENTS,
          Quantity.AGENT_REPORTS,
          Quantity.MESSAGES_KNOWN,
          Quantity.OVERDUE,
          Quantity.OVERDUE_30M,
          Quantity.TRIPS_KNOWN,
          Quantity.TRIPS_UNASSIGNED,
          Quantity.MEDICINE_KNOWN,
          Quantity.MEDICINE_DUE_24H);

  private final Shown shown;
  private final Map<Quantity, TreeMap<Long, Long>> amounts = new EnumMap<>(Quantity.class);
  private final TreeMap<Long, List<Long>> waits = new TreeMap<>();
  private final Stays stays;
  private final Stays medicineStays;
  private final Stays messages;
  private final Map<Figure, Stays> held = new EnumMap<>(Figure.class);
  private final Map<Figure, TreeMap<Long, List<Long>>> spans = new EnumMap<>(Figure.class);

  Tally(Shown shown) {
    this.shown = shown;
    this.stays = new Stays(shown);
    this.medicineStays = new Stays(shown);
    this.messages = new Stays(shown);
  }

  void add(Quantity quantity, long minute, long amount) {
    boolean level = LEVELS.contains(quantity);
    if (level || shown.counts(minute)) {
      long in = level ? shown.from(minute) : minute;
      amounts
          .computeIfAbsent(quantity, q -> new TreeMap<>())
          .merge(in, shown.sign() * amount, Long::sum);
    }
  }

  /** An event at {@code millis}: its minute and the next have a cell. */
  void eventAt(long millis) {
    add(Quantity.EVENTS, Window.minuteOf(millis), 1);
  }

  /** Something falls into the minute by rule: it has a cell. */
  void ruleAt(long minute) {
    add(Quantity.BY_RULE, minute, 1);
  }

  void known(long minute) {
    add(Quantity.KNOWN, minute, 1);
  }

  /** A wait that ended in the minute. */
  void wait(long minute, long millis) {
    list(waits, minute, millis);
  }

  private void list(Map<Long, List<Long>> lists, long minute, long millis) {
    if (shown.counts(minute)) {
      List<Long> list = lists.computeIfAbsent(minute, m -> new ArrayList<>());
      if (shown.sign() > 0) {
        list.add(millis);
      } else {
        list.remove(millis);
      }
    }
  }

  /** An order open from minute to minute. */
  void stay(long from, long to, boolean medicine) {
    stays.add(from, to);
    if (medicine) {
      medicineStays.add(from, to);
    }
  }

  /** A message that waits from minute to minute. */
  void message(long from, long to) {
    messages.add(from, to);
  }

  /** Something that stands from minute to minute, of which a figure is the greatest age. */
  void hold(Figure age, long from, long to) {
    held.computeIfAbsent(age, figure -> new Stays(shown)).add(from, to);
  }

  /** Ages in whole minutes of what stands at the end of the minute. */
  List<Long> agesIn(Figure age, long minute) {
    Stays some = held.get(age);
    return some == null ? List.of() : some.agesIn(minute);
  }

  /** A span of time that ended in the minute, of which a figure is the mean. */
  void span(Figure mean, long minute, long millis) {
    list(spans.computeIfAbsent(mean, figure -> new TreeMap<>()), minute, millis);
  }

  List<Long> spansIn(Figure mean, long minute) {
    return spans.getOrDefault(mean, new TreeMap<>()).getOrDefault(minute, List.of());
  }

  /** The minutes that have a cell. */
  SortedSet<Long> present() {
    TreeSet<Long> present = new TreeSet<>();
    of(Quantity.EVENTS)
        .forEach(
            (minute, events) -> {
              if (events > 0) {
                present.add(minute);
                present.add(minute + MINUTE);
              }
            });
    of(Quantity.BY_RULE)
        .forEach(
            (minute, times) -> {
              if (times > 0) {
                present.add(minute);
              }
            });
    return present;
  }

  private NavigableMap<Long, Long> of(Quantity quantity) {
    return amounts.getOrDefault(quantity, new TreeMap<>());
  }

  boolean knownIn(long minute) {
    return wasAbove(Quantity.KNOWN, minute);
  }

  /** Whether a level was more than 0 in a minute, or in any before it. */
  boolean wasAbove(Quantity quantity, long minute) {
    long level = 0;
    for (long change : of(quantity).headMap(minute, true).values()) {
      level += change;
      if (level > 0) {
        return true;
      }
    }
    return false;
  }

  long in(Quantity quantity, long minute) {
    return of(quantity).getOrDefault(minute, 0L);
  }

  long last(int minutes, Quantity quantity, long minute) {
    long sum = 0;
    for (int back = 0; back < minutes; back++) {
      sum += in(quantity, minute - back * MINUTE);
    }
    return sum;
  }

  long level(Quantity quantity, long minute) {
    long level = 0;
    for (long change : of(quantity).headMap(minute, true).values()) {
      level += change;
    }
    return level;
  }

  List<Long> waitsIn(long minute) {
    return waits.getOrDefault(minute, List.of());
  }

  /** Ages in whole minutes of the orders open at the end of the minute. */
  List<Long> agesIn(long minute) {
    return stays.agesIn(minute);
  }

  /** The same of the orders for medicine. */
  List<Long> medicineAgesIn(long minute) {
    return medicineStays.agesIn(minute);
  }

  /** The same of the messages that wait. */
  List<Long> messageAgesIn(long minute) {
    return messages.agesIn(minute);
  }
}
