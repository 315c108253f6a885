package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Round;

/** When those of a round had come who come, and when those of the next one would by that. */
final class RoundEnds {
  static final long UNKNOWN = -1;

  private static final long LOST = -2;
  private static final long DAY = 24 * 3_600_000;

  private final Geography geography;
  private final CoverageReference coverage;

  /** The minutes in which anything can have changed. */
  private final TreeSet<Long> minutes = new TreeSet<>();

  private final Map<List<Object>, Long> expected = new HashMap<>();

  RoundEnds(Geography geography, List<PointEvent> view, CoverageReference coverage) {
    this.geography = geography;
    this.coverage = coverage;
    view.forEach(event -> minutes.add(Window.minuteOf(event.eventTimeMillis())));
    geography.plannedRounds().forEach(round -> minutes.add(Window.minuteOf(round.opensAtMillis())));
  }

  /** People expected at the end of a minute of a round. */
  long expected(String subject, Round round, Set<String> areas, long minute) {
    return expected.computeIfAbsent(
        List.of(subject, round.id(), minute), key -> expected(round, areas, minute));
  }

  private long expected(Round round, Set<String> areas, long minute) {
    long end = minute + Window.MINUTE_MILLIS;
    long target = coverage.target(areas, round, end, false);
    long come = target - target * 70 / 1000 - coverage.reached(areas, round, end);
    return Math.max(0, Math.min(come, coverage.target(areas, round, end, true)));
  }

  /** When the round would be done as the free one before was. */
  long usual(String subject, Round round, Set<String> areas, long minute) {
    if (done(subject, round, areas, minute) != UNKNOWN) {
      return UNKNOWN;
    }
    long usual = UNKNOWN;
    List<Round> inOrder = new ArrayList<>(geography.plannedRounds());
    inOrder.sort(Comparator.comparingLong(Round::opensAtMillis));
    for (Round other : inOrder) {
      if (other.arrivals() == Arrivals.FREE && other.opensAtMillis() < round.opensAtMillis()) {
        long done = done(subject, other, areas, minute);
        if (done != UNKNOWN) {
          usual = done == LOST ? UNKNOWN : onTheDayOf(round, other, done);
        }
      }
    }
    return usual;
  }

  private static long onTheDayOf(Round round, Round other, long done) {
    for (long days = DAY; days < 400 * DAY; days += DAY) {
      if (Math.abs(other.opensAtMillis() + days - round.opensAtMillis()) <= DAY / 48) {
        return done + days + Window.MINUTE_MILLIS;
      }
    }
    return UNKNOWN;
  }

  /** The minute since which nobody was expected; LOST if somebody was again. */
  private long done(String subject, Round round, Set<String> areas, long until) {
    long done = UNKNOWN;
    long before = 0;
    for (long minute : minutes.headSet(until, true)) {
      if (round.equals(geography.underWay(minute + Window.MINUTE_MILLIS - 1))) {
        long now = expected(subject, round, areas, minute);
        done = now == 0 && before > 0 ? minute : now > 0 && done != UNKNOWN ? LOST : done;
        before = now;
      }
    }
    return done;
  }
}
