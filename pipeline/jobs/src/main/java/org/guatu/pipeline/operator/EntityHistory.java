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
    long newest = Long.MIN_VALUE;
    Set<String> rounds = new HashSet<>();
    for (Change<E> change : changes) {
      newest = Math.max(newest, change.atMillis());
      rounds.add(places.roundOf(change.event()));
    }
    // An event may count in rounds that are not its own: who is registered is a target of several.
    sum.forEach((slot, amount) -> rounds.add(Objects.requireNonNull(slot.round())));
    for (String round : rounds) {
      long over = places.reconciledAtMillis(round);
      if (over <= newest) {
        sum = asReconciled(round, over, changes, which, sum);
      }
    }
    return sum;
  }

  /** The same, but what belongs to one round as it was when that was reconciled. */
  private Contributions asReconciled(
      String round,
      long over,
      List<? extends Change<E>> changes,
      Predicate<Change<E>> which,
      Contributions all) {
    Contributions then = new Contributions();
    decision.decideRounds(standing(changes, which.and(change -> change.atMillis() < over)), then);
    Contributions sum = new Contributions();
    all.forEach((slot, amount) -> sum.add(slot, round.equals(slot.round()) ? 0 : amount));
    then.forEach((slot, amount) -> sum.add(slot, round.equals(slot.round()) ? amount : 0));
    return sum;
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
