package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * What an entity that goes on and on (a person called to every round, a stock that is counted every
 * day) need no longer keep: of the events whose books are closed and whose minutes are final only
 * what {@linkplain EntityDecision#bearing bears} on later ones. What is forgotten changes no
 * figure, so it does not matter when it is.
 */
final class Forgetting<E extends Event, C extends Change<E>> {
  /** Most entities never have so many changes: they are not looked through. */
  static final int FROM = 12;

  /** A quarter of them must go: less is not worth writing them all again. */
  private static final int WORTHWHILE = 4;

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
    // They lie about as they came: look no further while hardly any is closed.
    if (!isClosed(decision, changes.get(changes.size() / WORTHWHILE), receivedTime)) {
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
    List<C> kept = bearing(decision, closed);
    if (kept == null || (closed.size() - kept.size()) * WORTHWHILE < changes.size()) {
      return changes;
    }
    kept.addAll(open);
    return kept;
  }

  private boolean isClosed(EntityDecision<E> decision, C change, long receivedTime) {
    E event = change.event();
    return change.atMillis() < receivedTime
        && finishing.finalAtMillis(Window.minuteOf(event.eventTimeMillis())) <= receivedTime
        // What happens in minutes that are not final happens after its books were closed, too.
        && finishing.finalAtMillis(Window.minuteOf(closedAtMillis(decision, event))) <= receivedTime
        // Nothing that comes too late for its minute happened before it and counts in a round.
        && places.countedUntilMillis(event.eventTimeMillis()) <= receivedTime;
  }

  /**
   * What bears on later ones, by minutes and by rounds, as changes that each of them sees; null
   * where it is not the same for minutes and for what rounds would be if nothing had come late.
   */
  private @Nullable List<C> bearing(EntityDecision<E> decision, List<C> closed) {
    List<E> minutes = decision.bearing(EntityHistory.standing(closed, Change::inMinutes));
    List<E> inTime = decision.bearing(EntityHistory.standing(closed, EntityHistory.inTime(closed)));
    if (!minutes.equals(inTime)) {
      return null;
    }
    List<E> rounds = decision.bearing(EntityHistory.standing(closed, Change::inRounds));
    List<C> kept = new ArrayList<>();
    for (E event : minutes) {
      kept.add(change(closed, event, 1, true));
      if (!rounds.contains(event)) {
        kept.add(change(closed, event, -1, false));
      }
    }
    for (E event : rounds) {
      if (!minutes.contains(event)) {
        kept.add(change(closed, event, 1, false));
      }
    }
    return kept;
  }

  private C change(List<C> closed, E event, int sign, boolean inMinutes) {
    long at = closed.stream().mapToLong(Change::atMillis).max().orElseThrow();
    return model.change(closed.get(0).entity(), event, sign, at, inMinutes, true, false);
  }
}
