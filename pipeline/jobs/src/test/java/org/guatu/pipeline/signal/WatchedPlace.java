package org.guatu.pipeline.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A neighbourhood whose minutes are told one by one. */
final class WatchedPlace {
  static final String AREA = "310117101001";
  static final String BUILDING = AREA + "002003";

  /** Midnight of a day, UTC. */
  static final long START = 1_772_323_200_000L;

  static final long MINUTE = 60_000;

  final PlaceState state = new PlaceState();
  private final List<Reading> unread = new ArrayList<>();

  /** By minute since the start, what was told in it: name@place. */
  final TreeMap<Long, List<Signal>> told = new TreeMap<>();

  private long minute;

  /** Tells of the running minute. */
  WatchedPlace read(String subject, Measure measure, long value) {
    Reading reading = new Reading();
    reading.place = AREA;
    reading.subject = subject;
    reading.minuteMillis = START + minute * MINUTE;
    reading.add(measure, value);
    unread.add(reading);
    return this;
  }

  WatchedPlace read(Measure measure, long value) {
    return read("area:" + AREA, measure, value);
  }

  /** Settles the running minute; the next one runs. */
  void settle() {
    unread.forEach(state::read);
    unread.clear();
    while (state.hasNext() && state.nextMinuteMillis <= START + minute * MINUTE) {
      long decided = (state.nextMinuteMillis - START) / MINUTE;
      List<Signal> signals = PlaceWatch.decideNext(state);
      if (!signals.isEmpty()) {
        told.put(decided, signals);
      }
    }
    minute++;
  }

  /** Settles many minutes in which but {@code each} is told. */
  void settle(int minutes, Runnable each) {
    for (int i = 0; i < minutes; i++) {
      each.run();
      settle();
    }
  }

  long minute() {
    return minute;
  }

  /** What was told in a minute. */
  List<Signal> at(long minute) {
    return told.getOrDefault(minute, List.of());
  }

  /** Minutes in which a signal was told as standing. */
  List<Long> raised(String name) {
    return minutes(name, true);
  }

  /** Minutes in which a signal was told and did not stand. */
  List<Long> lowered(String name) {
    return minutes(name, false);
  }

  private List<Long> minutes(String name, boolean raised) {
    List<Long> minutes = new ArrayList<>();
    told.forEach(
        (at, signals) -> {
          if (signals.stream().anyMatch(s -> s.name().equals(name) && s.raised() == raised)) {
            minutes.add(at);
          }
        });
    return minutes;
  }
}
