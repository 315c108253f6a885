package org.guatu.dashboard.evidence;

import org.guatu.contract.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event that was found, and what became of it as far as the log tells.
 *
 * @param correctedBy what replaces it, or null
 */
record Finding(Event event, Fate fate, @Nullable Event correctedBy) {
  /** What became of an event. */
  enum Fate {
    /** Nothing that was read speaks against it. */
    STANDS("stands"),
    /** A correction names it. */
    CORRECTED("corrected"),
    /** The same as one before it: counted once. */
    DUPLICATE("duplicate"),
    /** Of the same name as one before it, and different: refused. */
    CONFLICTING("conflicting"),
    /** It came when its minute was final: it counts in the round alone. */
    LATE("late");

    private final String wire;

    Fate(String wire) {
      this.wire = wire;
    }

    String wire() {
      return wire;
    }
  }

  Finding with(Fate other, @Nullable Event by) {
    return new Finding(event, other, by);
  }
}
