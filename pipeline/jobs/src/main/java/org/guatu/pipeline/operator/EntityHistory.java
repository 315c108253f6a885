package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.guatu.contract.event.Event;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;

/**
 * What an entity added up to as its events became known, in order of received-at. A change is
 * stamped with the received-at that brought it about, so that settled figures see what was known by
 * then, and processing order does not matter.
 */
final class EntityHistory<E extends Event> {
  private final EntityDecision<E> decision;

  EntityHistory(EntityDecision<E> decision) {
    this.decision = decision;
  }

  /** What changes in minutes between two sets of changes. */
  void minuteChanges(
      List<? extends Change<E>> before, List<? extends Change<E>> now, DeltaBuilder out) {
    TreeSet<Long> moments = new TreeSet<>();
    before.forEach(change -> moments.add(change.atMillis()));
    now.forEach(change -> moments.add(change.atMillis()));
    // What is the same before a moment adds up to the same: begin where they part.
    Contributions carried = new Contributions();
    for (long moment : moments.tailSet(firstDifference(before, now), true)) {
      Contributions step = minutesAt(now, moment);
      step.subtract(minutesAt(before, moment));
      Contributions difference = new Contributions();
      difference.addAll(step);
      difference.subtract(carried);
      difference.forEach((slot, amount) -> out.minute(slot, amount, moment));
      carried = step;
    }
  }

  private static <E extends Event> long firstDifference(
      List<? extends Change<E>> before, List<? extends Change<E>> now) {
    if (now.size() == before.size() + 1 && before.equals(now.subList(0, before.size()))) {
      return now.get(now.size() - 1).atMillis();
    }
    long first = Long.MAX_VALUE;
    for (Change<E> change : now) {
      if (before.stream().noneMatch(change::sameAs)) {
        first = Math.min(first, change.atMillis());
      }
    }
    for (Change<E> change : before) {
      if (now.stream().noneMatch(change::sameAs)) {
        first = Math.min(first, change.atMillis());
      }
    }
    return first;
  }

  private Contributions minutesAt(List<? extends Change<E>> changes, long moment) {
    Contributions sum = new Contributions();
    List<E> events = standing(changes, change -> change.inMinutes() && change.atMillis() <= moment);
    decision.decideMinutes(events, sum);
    return sum;
  }

  /** What changes in rounds. */
  Contributions roundChange(List<? extends Change<E>> before, List<? extends Change<E>> now) {
    Contributions difference = rounds(now, Change::inRounds);
    difference.subtract(rounds(before, Change::inRounds));
    return difference;
  }

  /** What of that is the ledger's: all less what the events in time add up to. */
  Contributions ledgerChange(List<? extends Change<E>> before, List<? extends Change<E>> now) {
    boolean anyLate =
        now.stream().anyMatch(change -> !change.inMinutes())
            || before.stream().anyMatch(change -> !change.inMinutes());
    if (!anyLate) {
      return new Contributions();
    }
    Contributions difference = roundChange(before, now);
    difference.subtract(rounds(now, Change::inMinutes));
    difference.addAll(rounds(before, Change::inMinutes));
    return difference;
  }

  private Contributions rounds(List<? extends Change<E>> changes, Predicate<Change<E>> which) {
    Contributions sum = new Contributions();
    decision.decideRounds(standing(changes, which), sum);
    return sum;
  }

  /** The events that stand by some of the changes, in order of (event time, source, id). */
  private List<E> standing(List<? extends Change<E>> changes, Predicate<Change<E>> which) {
    List<E> events = new ArrayList<>();
    for (Change<E> change : changes) {
      if (which.test(change) && change.sign() > 0) {
        events.add(change.event());
      }
    }
    for (Change<E> change : changes) {
      if (which.test(change) && change.sign() < 0) {
        events.remove(change.event());
      }
    }
    events.sort(
        Comparator.<E>comparingLong(Event::eventTimeMillis)
            .thenComparing(Event::source)
            .thenComparing(Event::id));
    return events;
  }
}
