package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * Rule 12: a device is silent if it gave no sign of life, heartbeat or event, for ten minutes; or
 * if it never did, and people were last seen waiting there. A device that never did and where
 * nobody waits is none that would give signs.
 *
 * @param lastSignMillis received-at of the newest sign, UTC milliseconds; null for none
 * @param lastQueue the last known queue at its place; null where not known
 */
public record SilentDevice(@Nullable Long lastSignMillis, @Nullable Long lastQueue) {
  /** So long without a sign is silence. */
  public static final long SILENT_MILLIS = 10 * 60_000;

  /**
   * Whether it is silent by now.
   *
   * @param receivedTimeMillis how far received-time has come, UTC milliseconds
   */
  public Verdict at(long receivedTimeMillis) {
    return lastSignMillis == null
        ? Verdict.of(lastQueue != null && lastQueue > 0)
        : Verdict.of(receivedTimeMillis - lastSignMillis >= SILENT_MILLIS);
  }
}
