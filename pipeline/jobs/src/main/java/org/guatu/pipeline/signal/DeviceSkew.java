package org.guatu.pipeline.signal;

import java.util.Arrays;

/**
 * How far one device's clock is off, by the last {@value #KEPT} minutes in which it was heard, of
 * each the least delayed record. That tells what the device took for now (sent-at, where it says
 * so, else occurred-at) − received-at, which is the skew less the delay. The median of them and the
 * usual delay estimate the skew: single records that were delayed or forged do not move it. State:
 * fields are only ever added.
 *
 * <p>A clock that runs behind looks like a delay. What comes out of a batch was delayed by
 * different times, the last of it by little; so a device is called behind only if not even its
 * least delayed record is in time.
 */
public final class DeviceSkew {
  public static final int SCHEMA_VERSION = 1;

  /** Minutes looked at: a clock that was set right is trusted after eight of them. */
  public static final int KEPT = 15;

  /** From scan to ingest, in the field: most take a few seconds. */
  public static final long USUAL_DELAY_MILLIS = 2_000;

  /** So far off is flagged. */
  public static final long FLAGGED_MILLIS = 5 * 60_000;

  private static final int LEAST_MINUTES = 5;

  public int schemaVersion = SCHEMA_VERSION;

  /** Now by the device − received-at, in milliseconds; the next one goes to minutes modulo. */
  public long[] aheadMillis = new long[KEPT];

  /** How many there have been. */
  public long minutes;

  /**
   * Takes the next minute in which the device was heard.
   *
   * @param ahead by its least delayed record, milliseconds
   */
  public void add(long ahead) {
    aheadMillis[(int) (minutes % KEPT)] = ahead;
    minutes++;
  }

  /** Whether there are enough minutes for an estimate. */
  public boolean known() {
    return minutes >= LEAST_MINUTES;
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
    long[] sorted = Arrays.copyOf(aheadMillis, (int) Math.min(minutes, KEPT));
    Arrays.sort(sorted);
    return sorted;
  }
}
