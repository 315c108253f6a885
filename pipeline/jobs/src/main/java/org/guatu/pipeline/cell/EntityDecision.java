package org.guatu.pipeline.cell;

import java.io.Serializable;
import java.util.List;
import org.guatu.contract.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one entity (an order, a call, a lane, ...) add up to. Pure: it sees all the
 * standing events of the entity, says what follows from them, and keeps nothing. It is asked again
 * with every event that comes, goes or is replaced; what changed is found by subtraction. Asked
 * with the events received before an instant, it answers as known then, so that it never has to
 * look at received-at.
 */
public interface EntityDecision<E extends Event> extends Serializable {
  /**
   * What kind of entity it is: a name in keys of state, such as {@code order}. Never changed once
   * released.
   */
  String kind();

  /**
   * The entity an event is about; null if it is about none of this kind. One event may be about
   * entities of several kinds (a call and its caller): at one leaf only one of the decisions then
   * adds its {@code EVENTS}.
   */
  @Nullable String keyOf(E event);

  /**
   * What belongs to minutes. Every event adds one to {@code EVENTS} in its own minute, at its leaf.
   *
   * @param events accepted and not late, in order of (event time, source, id)
   */
  void decideMinutes(List<E> events, Contributions out);

  /**
   * What belongs to rounds: {@link Contributions#addToRound}. It is asked twice, with and without
   * the late events; the difference is the ledger's part.
   *
   * @param events of the round view, in order of (event time, source, id)
   */
  void decideRounds(List<E> events, Contributions out);

  /**
   * Until when an event is needed beyond its own round's reconciliation, received-time in UTC
   * milliseconds: that of the last other round it counts in. 0 where it counts in no other.
   */
  default long neededUntilMillis(E event) {
    return 0;
  }

  /**
   * Of events that count nowhere any more, for their books are closed and their minutes final, what
   * later ones are judged by: those themselves, or fewer that stand for them. What comes later
   * happened later. As many as they are where a kind of entity does not go on for ever.
   *
   * @param closed in order of (event time, source, id)
   */
  default List<E> bearing(List<E> closed) {
    return closed;
  }

  /**
   * Whether an entity is kept until the round of its last event is reconciled; else it is forgotten
   * when the minute of its last event is final. False for what one minute alone sees.
   */
  default boolean lasting() {
    return true;
  }
}
