package org.guatu.pipeline.cell;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.function.IntPredicate;

/**
 * Amounts by (quantity, tag) as a flat array of triples, in that order: small sets, read far more
 * often than written, for which a map would cost ten times the memory.
 */
public final class TaggedAmounts {
  /** Nothing. */
  public static final long[] NONE = {};

  private static final int WIDTH = 3;

  private TaggedAmounts() {}

  /** The array with {@code amount} added; entries that come to 0 vanish. */
  public static long[] plus(long[] triples, int quantity, long tag, long amount) {
    int at = find(triples, quantity, tag);
    if (at >= 0) {
      long sum = triples[at + 2] + amount;
      if (sum != 0) {
        triples[at + 2] = sum;
        return triples;
      }
      long[] shorter = Arrays.copyOf(triples, triples.length - WIDTH);
      System.arraycopy(triples, at + WIDTH, shorter, at, shorter.length - at);
      return shorter;
    }
    int insert = -at - 1;
    long[] longer = Arrays.copyOf(triples, triples.length + WIDTH);
    System.arraycopy(triples, insert, longer, insert + WIDTH, triples.length - insert);
    longer[insert] = quantity;
    longer[insert + 1] = tag;
    longer[insert + 2] = amount;
    return longer;
  }

  /** Adds the tags of one quantity to a map, dropping what comes to 0. */
  public static void addTo(long[] triples, int quantity, NavigableMap<Long, Long> counts) {
    for (int i = 0; i < triples.length; i += WIDTH) {
      if (triples[i] == quantity) {
        add(counts, triples[i + 1], triples[i + 2]);
      }
    }
  }

  /** Takes the tags of one quantity from a map, dropping what comes to 0. */
  public static void takeFrom(long[] triples, int quantity, NavigableMap<Long, Long> counts) {
    for (int i = 0; i < triples.length; i += WIDTH) {
      if (triples[i] == quantity) {
        add(counts, triples[i + 1], -triples[i + 2]);
      }
    }
  }

  /** Adds to one tag of a map, dropping what comes to 0. */
  static void add(NavigableMap<Long, Long> counts, long tag, long amount) {
    counts.merge(tag, amount, TaggedAmounts::sumOrNothing);
  }

  /** All of {@code added}, added to {@code triples}. */
  public static long[] plusAll(long[] triples, long[] added, IntPredicate which) {
    long[] sum = triples;
    for (int i = 0; i < added.length; i += WIDTH) {
      if (which.test((int) added[i])) {
        sum = plus(sum, (int) added[i], added[i + 1], added[i + 2]);
      }
    }
    return sum;
  }

  @SuppressWarnings("NullAway") // Map.merge takes null for "no entry".
  private static Long sumOrNothing(Long a, Long b) {
    return a + b == 0 ? null : Long.valueOf(a + b);
  }

  /** Index of the triple, or -(insertion point) - 1. */
  private static int find(long[] triples, int quantity, long tag) {
    int low = 0;
    int high = triples.length / WIDTH - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(triples[middle * WIDTH], quantity);
      if (order == 0) {
        order = Long.compare(triples[middle * WIDTH + 1], tag);
      }
      if (order < 0) {
        low = middle + 1;
      } else if (order > 0) {
        high = middle - 1;
      } else {
        return middle * WIDTH;
      }
    }
    return -(low * WIDTH) - 1;
  }
}
