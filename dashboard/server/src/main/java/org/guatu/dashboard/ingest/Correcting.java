package org.guatu.dashboard.ingest;

import org.guatu.contract.event.Event;
import org.jspecify.annotations.Nullable;

/** What is known better than an event says. */
@FunctionalInterface
public interface Correcting {
  /** Nothing is. */
  Correcting NOTHING = (event, receivedAtMillis) -> null;

  /**
   * The correction of an event that was just written; null for nearly all.
   *
   * @param receivedAtMillis as it was stamped
   */
  @Nullable Event of(Event event, long receivedAtMillis);
}
