package org.guatu.pipeline.cell;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Levels by tag at the end of one minute, moved on to the next or back as it is asked. Minutes are
 * looked at in order, mostly, so this costs what changed between them and not what there is.
 */
final class RunningHistogram {
  private final int quantity;
  private final NavigableMap<Long, Long> counts = new TreeMap<>();
  private long minuteMillis;

  /** At the beginning of a timeline. */
  RunningHistogram(Timeline timeline, int quantity) {
    this.quantity = quantity;
    this.minuteMillis = Long.MIN_VALUE;
    TaggedAmounts.addTo(timeline.baseTagged, quantity, counts);
  }

  int quantity() {
    return quantity;
  }

  /** Moves to a minute. What it shows changes with the next call. */
  SortedMap<Long, Long> at(Timeline timeline, long toMillis) {
    List<MinuteSlot> slots = timeline.slots;
    if (toMillis > minuteMillis) {
      int last = timeline.indexAtOrBefore(toMillis);
      for (int i = timeline.indexAtOrBefore(minuteMillis) + 1; i <= last; i++) {
        TaggedAmounts.addTo(slots.get(i).tagged, quantity, counts);
      }
    } else {
      int first = timeline.indexAtOrBefore(toMillis) + 1;
      for (int i = timeline.indexAtOrBefore(minuteMillis); i >= first; i--) {
        TaggedAmounts.takeFrom(slots.get(i).tagged, quantity, counts);
      }
    }
    minuteMillis = toMillis;
    return Collections.unmodifiableSortedMap(counts);
  }

  /** Moves to a minute unless it is beyond: what goes into the base must be in here. */
  void pass(Timeline timeline, long toMillis) {
    if (toMillis > minuteMillis) {
      at(timeline, toMillis);
    }
  }

  /** Takes in what was added to a minute of the timeline, or to what lies before it. */
  void added(long atMillis, long tag, long amount) {
    if (atMillis <= minuteMillis) {
      TaggedAmounts.add(counts, tag, amount);
    }
  }
}
