package org.guatu.pipeline.cell;

import java.util.List;
import java.util.TreeMap;

/**
 * Since when a leaf knows its levels. Its roll-ups count the leaves that know, so it tells them
 * when the first minute moves.
 */
final class Knowing {
  private static final long NOT_YET = Long.MAX_VALUE;

  private Knowing() {}

  static void update(SubjectState state, List<? extends Quantity> quantities) {
    for (Quantity quantity : quantities) {
      if (quantity.kind() == QuantityKind.KNOWING) {
        update(state, quantity, quantities.size());
      }
    }
  }

  private static void update(SubjectState state, Quantity quantity, int quantities) {
    int q = quantity.ordinal();
    long told = told(state, q);
    // A level in the base is known since a minute that is over and done.
    if (state.timeline.baseLevels(quantities)[q] > 0 && told != NOT_YET) {
      return;
    }
    long known = firstKnown(state.timeline, q);
    if (known == told) {
      return;
    }
    if (told != NOT_YET) {
      state.pending.add(told, told, q, Contributions.UNTAGGED, -1);
      state.knownFrom = TaggedAmounts.plus(state.knownFrom, q, 0, -(told + 1));
    }
    if (known != NOT_YET) {
      state.pending.add(known, known, q, Contributions.UNTAGGED, 1);
      state.knownFrom = TaggedAmounts.plus(state.knownFrom, q, 0, known + 1);
    }
  }

  private static long told(SubjectState state, int q) {
    TreeMap<Long, Long> told = new TreeMap<>();
    TaggedAmounts.addTo(state.knownFrom, q, told);
    return told.isEmpty() ? NOT_YET : told.firstEntry().getValue() - 1;
  }

  private static long firstKnown(Timeline timeline, int q) {
    long level = 0;
    for (MinuteSlot slot : timeline.slots) {
      level += slot.amounts[q];
      if (level > 0) {
        return slot.minuteMillis;
      }
    }
    return NOT_YET;
  }
}
