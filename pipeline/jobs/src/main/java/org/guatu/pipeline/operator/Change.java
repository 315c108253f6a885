package org.guatu.pipeline.operator;

import org.guatu.contract.event.Event;

/** An event of an entity comes to stand, or ceases to. Each stream has one flat record of it. */
public interface Change<E extends Event> {
  /** The decision's kind, and its key: where it belongs. */
  String entity();

  E event();

  /** 1 where the event comes to stand, -1 where it ceases to: a correction replaced it. */
  int sign();

  /** Received-at of what brought it about, UTC milliseconds. */
  long atMillis();

  /** Whether it is part of the minute view: accepted and not late. */
  boolean inMinutes();

  /** Whether it is part of the round view. */
  boolean inRounds();

  /** Whether this says that an earlier, otherwise equal, change never was. */
  boolean undone();

  /** Whether it is the same, whatever is said of its being undone. */
  default boolean sameAs(Change<E> other) {
    return sign() == other.sign()
        && atMillis() == other.atMillis()
        && inMinutes() == other.inMinutes()
        && inRounds() == other.inRounds()
        && event().equals(other.event());
  }
}
