package org.guatu.pipeline.signal;

/**
 * Draws cells with chances in proportion to their weights, in constant time each (alias method,
 * Vose 1991). Chances are kept to 32 bits.
 */
final class CellDraw {
  private static final double TWO_TO_32 = 4294967296.0;

  /** Up to which of 2^32 a column stands for its own cell; beyond it, for its alias. */
  private final long[] own;

  private final int[] alias;

  /**
   * @param weights above 0
   * @param total their sum
   */
  CellDraw(long[] weights, long total) {
    int cells = weights.length;
    own = new long[cells];
    alias = new int[cells];
    double[] left = new double[cells];
    int[] queue = new int[cells];
    int small = 0;
    int large = cells;
    for (int cell = 0; cell < cells; cell++) {
      left[cell] = (double) weights[cell] * cells / total;
      if (left[cell] < 1) {
        queue[small++] = cell;
      } else {
        queue[--large] = cell;
      }
    }
    while (small > 0 && large < cells) {
      int poor = queue[--small];
      int rich = queue[large];
      own[poor] = (long) (left[poor] * TWO_TO_32);
      alias[poor] = rich;
      left[rich] -= 1 - left[poor];
      if (left[rich] < 1) {
        large++;
        queue[small++] = rich;
      }
    }
    // What is left has, but for rounding, exactly its share.
    while (small > 0) {
      own[queue[--small]] = 1L << 32;
    }
    for (; large < cells; large++) {
      own[queue[large]] = 1L << 32;
    }
  }

  int next(SplitMix random) {
    long bits = random.nextLong();
    int column = (int) (((bits >>> 32) * own.length) >>> 32);
    return (bits & 0xFFFFFFFFL) < own[column] ? column : alias[column];
  }
}
