package org.guatu.pipeline.cell;

import java.util.Arrays;

/** A growing array of tuples of longs. State: what is added is copied and packed, too. */
public final class Tuples {
  public long[] values = {};
  public int used;

  /** Appends one tuple. */
  public void add(long... tuple) {
    if (used + tuple.length > values.length) {
      values = Arrays.copyOf(values, Math.max(used + tuple.length, used * 2));
    }
    System.arraycopy(tuple, 0, values, used, tuple.length);
    used += tuple.length;
  }

  Tuples copy() {
    Tuples copy = new Tuples();
    copy.values = Arrays.copyOf(values, used);
    copy.used = used;
    return copy;
  }

  public boolean isEmpty() {
    return used == 0;
  }

  /** What was appended; it is empty afterwards. */
  public long[] drain() {
    long[] all = Arrays.copyOf(values, used);
    values = new long[0];
    used = 0;
    return all;
  }

  /**
   * What was appended, tuples alike in all but their last element made one, those that come to 0
   * left out; it is empty afterwards.
   */
  public long[] drainSummed(int width) {
    long[] all = drain();
    if (all.length <= width) {
      return all.length == width && all[width - 1] == 0 ? new long[0] : all;
    }
    long[][] rows = new long[all.length / width][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(all, i * width, (i + 1) * width);
    }
    Arrays.sort(rows, (a, b) -> Arrays.compare(a, 0, width - 1, b, 0, width - 1));
    Tuples summed = new Tuples();
    for (int i = 0; i < rows.length; ) {
      long[] row = rows[i++];
      while (i < rows.length && Arrays.equals(row, 0, width - 1, rows[i], 0, width - 1)) {
        row[width - 1] += rows[i++][width - 1];
      }
      if (row[width - 1] != 0) {
        summed.add(row);
      }
    }
    return summed.drain();
  }
}
