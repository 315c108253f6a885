package org.guatu.pipeline.cell;

import java.util.NavigableMap;
import java.util.TreeMap;

/** What a subject holds of one minute. State: fields are only ever added. */
public final class MinuteSlot {
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
    return amounts[quantity.ordinal()];
  }

  /** Amounts of this minute by tag. */
  public NavigableMap<Long, Long> tags(Quantity quantity) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    TaggedAmounts.addTo(tagged, quantity.ordinal(), counts);
    return counts;
  }
}
