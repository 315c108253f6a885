package org.guatu.pipeline.signal;

import java.util.Arrays;

/**
 * How far one device's clock is off, by its last {@value #KEPT} records in order of received-at.
 * Each tells occurred-at − received-at, which is the skew less the delay. The median of them and
 * the usual delay estimate the skew: single records that were delayed or forged do not move it.
 * State: fields are only ever added.
 *
 * <p>A clock that runs behind looks like a delay. What comes out of a batch was delayed by
 * different times, the last of it by little; so a device is called behind only if not even its
 * least delayed record is in time.
 */
public final class DeviceSkew {
  public static final int SCHEMA_VERSION = 1;

  /** Records looked at. */
  public static final int KEPT = 31;

  /** From scan to ingest, in the field: most take a few seconds. */
  public static final long USUAL_DELAY_MILLIS = 2_000;

  /** So far off is flagged. */
  public static final long FLAGGED_MILLIS = 5 * 60_000;

  private static final int LEAST_RECORDS = 5;

  public int schemaVersion = SCHEMA_VERSION;

  /**
   * Occurred-at − received-at, in milliseconds; the next one goes to records modulo their number.
   */
  public long[] aheadMillis = new long[KEPT];

  /** How many there have been. */
  public long records;

  public void add(long occurredAtMillis, long receivedAtMillis) {
    aheadMillis[(int) (records % KEPT)] = occurredAtMillis - receivedAtMillis;
    records++;
  }

  /** Whether there are enough records for an estimate. */
  public boolean known() {
    return records >= LEAST_RECORDS;
  }

  /** Estimated skew, above 0 for a clock that is ahead; call only if {@link #known}. */
  public long estimateMillis() {
    long[] sorted = sorted();
    return sorted[(sorted.length - 1) / 2] + USUAL_DELAY_MILLIS;
  }

  /** Whether the clock is more than five minutes ahead. */
  public Verdict ahead() {
    return known() ? Verdict.of(estimateMillis() > FLAGGED_MILLIS) : Verdict.UNKNOWN;
  }

  /** Whether the clock is more than five minutes behind. */
  public Verdict behind() {
    if (!known()) {
      return Verdict.UNKNOWN;
    }
    long[] sorted = sorted();
    return Verdict.of(sorted[sorted.length - 1] + USUAL_DELAY_MILLIS < -FLAGGED_MILLIS);
  }

  private long[] sorted() {
    long[] sorted = Arrays.copyOf(aheadMillis, (int) Math.min(records, KEPT));
    Arrays.sort(sorted);
    return sorted;
  }
}
