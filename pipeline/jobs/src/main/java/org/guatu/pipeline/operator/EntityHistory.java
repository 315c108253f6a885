package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.guatu.contract.event.Event;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.QuantityKind;

/**
 * What an entity added up to as its events became known, in order of received-at. A change is
 * stamped with the received-at that brought it about, so that settled figures see what was known by
 * then, and processing order does not matter.
 */
final class EntityHistory<E extends Event> {
  private final EntityDecision<E> decision;
  private final Places places;

  EntityHistory(EntityDecision<E> decision, Places places) {
    this.decision = decision;
    this.places = places;
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
    return roundChange(before, now, changes -> Change::inRounds);
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
    difference.subtract(roundChange(before, now, EntityHistory::inTime));
    return difference;
  }

  /** A view of some changes: which of them it sees. */
  interface View<E extends Event> {
    Predicate<Change<E>> of(List<? extends Change<E>> changes);
  }

  /**
   * What would stand in rounds if nothing had come late: what stands in minutes, but for what came
   * when its round was reconciled.
   */
  static <E extends Event> Predicate<Change<E>> inTime(List<? extends Change<E>> changes) {
    Set<E> inRounds = new HashSet<>();
    for (Change<E> change : changes) {
      if (change.inRounds() && change.sign() > 0) {
        inRounds.add(change.event());
      }
    }
    return change -> change.inMinutes() && inRounds.contains(change.event());
  }

  /**
   * What changes in rounds by some of the changes. A round stands as it was when it was reconciled:
   * what came about later changes nothing in it, and what came about earlier, but is heard of after
   * something later, changes what there was by then.
   */
  private Contributions roundChange(
      List<? extends Change<E>> before, List<? extends Change<E>> now, View<E> view) {
    Contributions all = rounds(now, view, Long.MAX_VALUE);
    all.subtract(rounds(before, view, Long.MAX_VALUE));
    long changed = firstDifference(before, now);
    Contributions difference = new Contributions();
    Set<String> frozen = frozen(before, now, changed);
    all.forEach(
        (slot, amount) -> {
          String round = Objects.requireNonNull(slot.round());
          boolean over = places.reconciledAtMillis(round) <= changed;
          difference.add(slot, over || frozen.contains(round) ? 0 : amount);
        });
    for (String round : frozen) {
      long over = places.reconciledAtMillis(round);
      Contributions then = rounds(now, view, over);
      then.subtract(rounds(before, view, over));
      then.forEach((slot, amount) -> difference.add(slot, round.equals(slot.round()) ? amount : 0));
    }
    return difference;
  }

  private Contributions rounds(List<? extends Change<E>> changes, View<E> view, long beforeMillis) {
    Contributions sum = new Contributions();
    Predicate<Change<E>> seen = view.of(changes);
    List<E> events =
        standing(changes, change -> seen.test(change) && change.atMillis() < beforeMillis);
    decision.decideRounds(events, sum);
    return sum;
  }

  /** The rounds reconciled after what changed, but before something else that is known already. */
  private Set<String> frozen(
      List<? extends Change<E>> before, List<? extends Change<E>> now, long changed) {
    long newest = Long.MIN_VALUE;
    Set<String> rounds = new HashSet<>();
    for (List<? extends Change<E>> changes : List.of(before, now)) {
      for (Change<E> change : changes) {
        newest = Math.max(newest, change.atMillis());
        rounds.add(places.roundOf(change.event()));
      }
    }
    if (newest == changed) {
      return Set.of();
    }
    places.plannedRounds().forEach(round -> rounds.add(round.id()));
    long last = newest;
    rounds.removeIf(
        round ->
            places.reconciledAtMillis(round) <= changed || places.reconciledAtMillis(round) > last);
    return rounds;
  }

  /**
   * What takes out the levels that an entity holds at the end of a minute, and those it would hold
   * from a later one on. That a leaf knows a level outlasts the entity.
   */
  Contributions ending(
      List<? extends Change<E>> changes, List<? extends Quantity> quantities, long minuteMillis) {
    Contributions ending = new Contributions();
    minutesAt(changes, Long.MAX_VALUE)
        .forEach(
            (slot, amount) -> {
              Quantity quantity = quantities.get(slot.quantity());
              if (quantity.kind().cumulative() && quantity.kind() != QuantityKind.KNOWING) {
                long minute = Math.max(minuteMillis, slot.minuteMillis());
                ending.addTagged(slot.leaf(), minute, quantity, slot.tag(), -amount);
              }
            });
    return ending;
  }

  /** The leaves at which an entity counts. */
  Set<Leaf> leaves(List<? extends Change<E>> changes) {
    Set<Leaf> leaves = new HashSet<>();
    minutesAt(changes, Long.MAX_VALUE).forEach((slot, amount) -> leaves.add(slot.leaf()));
    return leaves;
  }

  /** The events that stand by some of the changes, in order of (event time, source, id). */
  static <E extends Event> List<E> standing(
      List<? extends Change<E>> changes, Predicate<Change<E>> which) {
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
