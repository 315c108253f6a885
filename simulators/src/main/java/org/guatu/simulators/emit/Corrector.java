package org.guatu.simulators.emit;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.Event;
import org.jspecify.annotations.Nullable;

/** Knows what people correct about an event: the point, the lane, the time. */
@FunctionalInterface
public interface Corrector {
  /** Corrects nothing. */
  Corrector NOBODY = (original, random) -> null;

  /**
   * The whole replacement as it should have been, still under the original's key, or null where
   * nobody corrects such events.
   */
  @Nullable Event correct(Event original, UniformRandomProvider random);
}
