package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;

/**
 * What an entity that goes on and on (a person called to every round, a stock that is counted every
 * day) need no longer keep: of the events whose books are closed and whose minutes are final only
 * what {@linkplain EntityDecision#bearing bears} on later ones. What is forgotten changes no
 * figure, so it does not matter when it is.
 */
final class Forgetting<E extends Event, C extends Change<E>> {
  /** Most entities never have so many changes: they are not looked through. */
  static final int FROM = 12;

  private final StreamModel<E, C> model;
  private final Places places;
  private final Finishing finishing;

  Forgetting(StreamModel<E, C> model, Finishing finishing) {
    this.model = model;
    this.places = model.places();
    this.finishing = finishing;
  }

  /** When an event's books are closed, and no other round needs it any more. */
  long closedAtMillis(EntityDecision<E> decision, E event) {
    return Math.max(places.closedAtMillis(event), decision.neededUntilMillis(event));
  }

  /**
   * What of an entity's changes is kept: the same list if that is all.
   *
   * @param receivedTime up to which everything has come
   */
  List<C> what(EntityDecision<E> decision, List<C> changes, long receivedTime) {
    if (changes.size() < FROM) {
      return changes;
    }
    // What counts still is judged by all that happened before it.
    long counts = Long.MAX_VALUE;
    for (C change : changes) {
      if (change.event().eventTimeMillis() < counts && !isClosed(decision, change, receivedTime)) {
        counts = change.event().eventTimeMillis();
      }
    }
    List<C> closed = new ArrayList<>();
    List<C> open = new ArrayList<>();
    for (C change : changes) {
      (change.event().eventTimeMillis() < counts ? closed : open).add(change);
    }
    List<E> bearing = decision.bearing(EntityHistory.standing(closed, Change::inMinutes));
    if (bearing.size() >= closed.size()
        || differs(bearing, decision, closed, Change::inRounds)
        || differs(bearing, decision, closed, EntityHistory::inTime)) {
      return changes;
    }
    List<C> kept = new ArrayList<>();
    bearing.forEach(event -> kept.add(standing(closed, event)));
    kept.addAll(open);
    return kept;
  }

  private boolean isClosed(EntityDecision<E> decision, C change, long receivedTime) {
    E event = change.event();
    return change.atMillis() < receivedTime
        && finishing.finalAtMillis(Window.minuteOf(event.eventTimeMillis())) <= receivedTime
        // What happens in minutes that are not final happens after its books were closed, too.
        && finishing.finalAtMillis(Window.minuteOf(closedAtMillis(decision, event)))
            <= receivedTime;
  }

  /** Whether something else bears on rounds: then all is kept until it no longer does. */
  private static <E extends Event, C extends Change<E>> boolean differs(
      List<E> bearing, EntityDecision<E> decision, List<C> closed, Predicate<Change<E>> view) {
    return !decision.bearing(EntityHistory.standing(closed, view)).equals(bearing);
  }

  private C standing(List<C> closed, E event) {
    long at = closed.stream().mapToLong(Change::atMillis).max().orElseThrow();
    return model.change(closed.get(0).entity(), event, 1, at, true, true, false);
  }
}
