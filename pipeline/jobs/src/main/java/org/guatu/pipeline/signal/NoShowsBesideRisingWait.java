package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * Signal (d), rule 17, of a service point: people of its shift did not come, and its wait rises: by
 * 5 minutes at least and by a quarter in a quarter of an hour. Association, never cause: a bus may
 * have kept the volunteers away and brought the queue.
 *
 * @param noShows60m people who did not come in the last 60 minutes; null where not known
 * @param waitMillis predicted or observed wait now; null where not known
 * @param waitBeforeMillis the same 15 minutes before; null where not known
 */
public record NoShowsBesideRisingWait(
    @Nullable Long noShows60m, @Nullable Long waitMillis, @Nullable Long waitBeforeMillis)
    implements Association {
  private static final long LEAST_RISE_MILLIS = 5 * 60_000;

  @Override
  public Verdict verdict() {
    Verdict missing = noShows60m == null ? Verdict.UNKNOWN : Verdict.of(noShows60m > 0);
    return missing.and(rising());
  }

  private Verdict rising() {
    if (waitMillis == null || waitBeforeMillis == null) {
      return Verdict.UNKNOWN;
    }
    long rise = waitMillis - waitBeforeMillis;
    return Verdict.of(rise >= LEAST_RISE_MILLIS && rise * 4 >= waitBeforeMillis);
  }
}
