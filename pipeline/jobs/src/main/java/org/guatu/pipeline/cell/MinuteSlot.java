package org.guatu.pipeline.cell;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a subject holds of one minute. State: what is added is copied and packed, too, and
 * quantities only at the end: what an earlier version left has fewer of them, and none of those.
 */
public final class MinuteSlot {
  private static final int STEP = 7;

  /** Start of the minute, UTC milliseconds. */
  public long minuteMillis;

  /** Amounts of this minute by quantity: counts, and changes of levels. */
  public long[] amounts = {};

  /** Levels at the minute's end by quantity; right only as far as the timeline is clean. */
  public long[] levels = {};

  /** Amounts by quantity and tag; see {@link TaggedAmounts}. */
  public long[] tagged = {};

  /** The fold at the minute's end; right only as far as the timeline is clean. */
  public long folded;

  /** An amount of this minute. */
  public long amount(Quantity quantity) {
    return amount(quantity.ordinal());
  }

  long amount(int quantity) {
    return quantity < amounts.length ? amounts[quantity] : 0;
  }

  void add(int quantity, int quantities, long amount) {
    if (quantity >= amounts.length) {
      // Most minutes have but a few of them.
      amounts = Arrays.copyOf(amounts, Math.min(quantities, (quantity | STEP) + 1));
    }
    amounts[quantity] += amount;
  }

  /** A level at the minute's end. */
  long level(int quantity) {
    return quantity < levels.length ? levels[quantity] : 0;
  }

  MinuteSlot copy() {
    MinuteSlot copy = new MinuteSlot();
    copy.minuteMillis = minuteMillis;
    copy.amounts = amounts.clone();
    copy.levels = levels;
    copy.tagged = tagged.clone();
    copy.folded = folded;
    return copy;
  }

  /** Amounts of this minute by tag. */
  public NavigableMap<Long, Long> tags(Quantity quantity) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    TaggedAmounts.addTo(tagged, quantity.ordinal(), counts);
    return counts;
  }
}
