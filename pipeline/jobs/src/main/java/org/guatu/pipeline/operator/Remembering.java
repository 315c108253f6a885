package org.guatu.pipeline.operator;

import org.apache.flink.api.common.state.MapState;

/**
 * How long the keys of events are remembered, in received-time: 48 hours, and until the next of
 * four sweeps a day. So a shard is looked through four times a day, and no event needs a timer of
 * its own.
 */
final class Remembering {
  static final long MILLIS = 48 * 3_600_000L;
  private static final long SWEEP_MILLIS = 6 * 3_600_000L;

  private Remembering() {}

  /** The sweep at which something is forgotten that is needed until an instant. */
  static long sweepAfter(long neededUntilMillis) {
    return (Math.floorDiv(neededUntilMillis, SWEEP_MILLIS) + 1) * SWEEP_MILLIS;
  }

  /** Gives an emptied map back: what was removed while it was iterated leaves it there, empty. */
  static void release(MapState<?, ?> swept) throws Exception {
    if (swept.isEmpty()) {
      swept.clear();
    }
  }

  /** Whether a sweep takes place at an instant. */
  static boolean isSweep(long millis) {
    return millis % SWEEP_MILLIS == 0;
  }
}
