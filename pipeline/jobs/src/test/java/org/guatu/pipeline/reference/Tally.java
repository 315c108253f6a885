package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;

/** What counts at one leaf, minute by minute. */
final class Tally {
  static final long MINUTE = Window.MINUTE_MILLIS;

  /** What is counted, or rises and falls. */
  enum Quantity {
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

  private final Map<Quantity, TreeMap<Long, Long>> amounts = new EnumMap<>(Quantity.class);
  private final TreeSet<Long> present = new TreeSet<>();
  private final TreeMap<Long, List<Long>> waits = new TreeMap<>();
  private final List<long[]> stays = new ArrayList<>();
  private final List<long[]> medicineStays = new ArrayList<>();
  private final List<long[]> messages = new ArrayList<>();
  private final Map<Figure, List<long[]>> held = new EnumMap<>(Figure.class);
  private final Map<Figure, TreeMap<Long, List<Long>>> spans = new EnumMap<>(Figure.class);
  private long knownFrom = Long.MAX_VALUE;

  void add(Quantity quantity, long minute, long amount) {
    amounts.computeIfAbsent(quantity, q -> new TreeMap<>()).merge(minute, amount, Long::sum);
  }

  /** An event at {@code millis}: its minute and the next have a cell. */
  void eventAt(long millis) {
    present.add(Window.minuteOf(millis));
    present.add(Window.minuteOf(millis) + MINUTE);
  }

  /** Something falls into the minute by rule: it has a cell. */
  void ruleAt(long minute) {
    present.add(minute);
  }

  void known(long minute) {
    knownFrom = Math.min(knownFrom, minute);
  }

  /** A wait that ended in the minute. */
  void wait(long minute, long millis) {
    waits.computeIfAbsent(minute, m -> new ArrayList<>()).add(millis);
  }

  /** An order open from minute to minute. */
  void stay(long from, long to, boolean medicine) {
    stays.add(new long[] {from, to});
    if (medicine) {
      medicineStays.add(new long[] {from, to});
    }
  }

  /** A message that waits from minute to minute. */
  void message(long from, long to) {
    messages.add(new long[] {from, to});
  }

  /** Something that stands from minute to minute, of which a figure is the greatest age. */
  void hold(Figure age, long from, long to) {
    held.computeIfAbsent(age, figure -> new ArrayList<>()).add(new long[] {from, to});
  }

  /** Ages in whole minutes of what stands at the end of the minute. */
  List<Long> agesIn(Figure age, long minute) {
    return ages(held.getOrDefault(age, List.of()), minute);
  }

  /** A span of time that ended in the minute, of which a figure is the mean. */
  void span(Figure mean, long minute, long millis) {
    spans
        .computeIfAbsent(mean, figure -> new TreeMap<>())
        .computeIfAbsent(minute, m -> new ArrayList<>())
        .add(millis);
  }

  List<Long> spansIn(Figure mean, long minute) {
    return spans.getOrDefault(mean, new TreeMap<>()).getOrDefault(minute, List.of());
  }

  SortedSet<Long> present() {
    return present;
  }

  boolean knownIn(long minute) {
    return knownFrom <= minute;
  }

  long in(Quantity quantity, long minute) {
    return amounts.getOrDefault(quantity, new TreeMap<>()).getOrDefault(minute, 0L);
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
    for (long change :
        amounts.getOrDefault(quantity, new TreeMap<>()).headMap(minute, true).values()) {
      level += change;
    }
    return level;
  }

  List<Long> waitsIn(long minute) {
    return waits.getOrDefault(minute, List.of());
  }

  /** Ages in whole minutes of the orders open at the end of the minute. */
  List<Long> agesIn(long minute) {
    return ages(stays, minute);
  }

  /** The same of the orders for medicine. */
  List<Long> medicineAgesIn(long minute) {
    return ages(medicineStays, minute);
  }

  /** The same of the messages that wait. */
  List<Long> messageAgesIn(long minute) {
    return ages(messages, minute);
  }

  private static List<Long> ages(List<long[]> stays, long minute) {
    List<Long> ages = new ArrayList<>();
    for (long[] stay : stays) {
      if (stay[0] <= minute && minute < stay[1]) {
        ages.add((minute - stay[0]) / MINUTE);
      }
    }
    return ages;
  }
}
