package org.guatu.pipeline.signal;

/**
 * What was counted in each 5-minute bin of the last eight days; a bin that nobody told is not
 * known, which is not 0. Bins are numbered from 1970 on, in UTC. State of some 11 kB: fields are
 * only ever added.
 */
public final class BinHistory {
  public static final int SCHEMA_VERSION = 1;

  /** Length of a bin, in milliseconds. */
  public static final long BIN_MILLIS = 300_000;

  /** Bins of a day. */
  public static final int DAY_BINS = 288;

  private static final int KEPT = 8 * DAY_BINS;

  public int schemaVersion = SCHEMA_VERSION;

  /** By bin modulo their number; what stands where {@link #known} is false means nothing. */
  public int[] counts = new int[KEPT];

  public boolean[] known = new boolean[KEPT];

  /** The newest bin told; -1 before the first. */
  public long newest = -1;

  /** The bin an instant lies in. */
  public static long binOf(long millis) {
    return Math.floorDiv(millis, BIN_MILLIS);
  }

  /** Tells or corrects a bin; one more than eight days before the newest is no longer kept. */
  public void put(long bin, int count) {
    if (bin <= newest - KEPT) {
      return;
    }
    long firstNew = Math.max(newest + 1, bin - KEPT + 1);
    for (long skipped = firstNew; skipped < bin; skipped++) {
      known[slot(skipped)] = false;
    }
    newest = Math.max(newest, bin);
    counts[slot(bin)] = count;
    known[slot(bin)] = true;
  }

  public boolean knows(long bin) {
    return bin >= 0 && bin <= newest && bin > newest - KEPT && known[slot(bin)];
  }

  /** The count of a bin that is known. */
  public int count(long bin) {
    if (!knows(bin)) {
      throw new IllegalArgumentException("bin " + bin + " is not known");
    }
    return counts[slot(bin)];
  }

  private static int slot(long bin) {
    return (int) Math.floorMod(bin, (long) KEPT);
  }
}
