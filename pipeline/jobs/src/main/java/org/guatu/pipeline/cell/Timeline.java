package org.guatu.pipeline.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * A subject's quantities by minute: the minutes that can still change, or that those look back to,
 * and what all earlier ones came to. State: what is added is copied and packed, too.
 */
public final class Timeline {
  /** In order of time; minutes in which nothing happened have none. */
  public List<MinuteSlot> slots = new ArrayList<>();

  /** Levels before the first slot, by quantity. */
  public long[] baseLevels = {};

  /** Levels by tag before the first slot; see {@link TaggedAmounts}. */
  public long[] baseTagged = TaggedAmounts.NONE;

  /** The fold before the first slot. */
  public long baseFolded = SubjectFigures.UNKNOWN;

  /** Levels and folds of slots before this minute are right; later ones are yet to be computed. */
  public long cleanBeforeMillis = Long.MIN_VALUE;

  /** Minutes before this one have gone into the base. */
  public long droppedBeforeMillis = Long.MIN_VALUE;

  /** Not state: made when it is asked for. */
  private transient @Nullable RunningHistogram running;

  /** What changes in it is the copy's own; the running histogram goes over to it. */
  Timeline copy() {
    Timeline copy = new Timeline();
    copy.slots = new ArrayList<>(slots.size());
    slots.forEach(slot -> copy.slots.add(slot.copy()));
    copy.baseLevels = baseLevels;
    copy.baseTagged = baseTagged.clone();
    copy.baseFolded = baseFolded;
    copy.cleanBeforeMillis = cleanBeforeMillis;
    copy.droppedBeforeMillis = droppedBeforeMillis;
    copy.running = running;
    running = null;
    return copy;
  }

  /** Levels by tag at the end of a minute; good until the timeline is asked or changed again. */
  SortedMap<Long, Long> levelsByTag(int quantity, long minuteMillis) {
    RunningHistogram known = running;
    if (known == null || known.quantity() != quantity) {
      known = new RunningHistogram(this, quantity);
      running = known;
    }
    return known.at(this, minuteMillis);
  }

  /** Adds an amount. */
  void add(Quantity quantity, int quantities, long minuteMillis, long tag, long amount) {
    QuantityKind kind = quantity.kind();
    RunningHistogram known = running;
    if (known != null && known.quantity() == quantity.ordinal()) {
      known.added(minuteMillis, tag, amount);
    }
    if (minuteMillis < droppedBeforeMillis) {
      addToBase(quantity, quantities, tag, amount);
      return;
    }
    MinuteSlot slot = slotFor(minuteMillis);
    if (kind.tagged()) {
      slot.tagged = TaggedAmounts.plus(slot.tagged, quantity.ordinal(), tag, amount);
    } else {
      slot.add(quantity.ordinal(), quantities, amount);
    }
    cleanBeforeMillis = Math.min(cleanBeforeMillis, minuteMillis);
  }

  private void addToBase(Quantity quantity, int quantities, long tag, long amount) {
    if (!quantity.kind().cumulative()) {
      return;
    }
    if (quantity.kind().tagged()) {
      baseTagged = TaggedAmounts.plus(baseTagged, quantity.ordinal(), tag, amount);
    } else {
      // Slots may share the array.
      baseLevels = baseLevels(quantities).clone();
      baseLevels[quantity.ordinal()] += amount;
    }
    cleanBeforeMillis = Long.MIN_VALUE;
  }

  /** Brings levels and folds up to date as far as a minute, inclusive. */
  void clean(SubjectFigures figures, long minuteMillis) {
    if (cleanBeforeMillis > minuteMillis) {
      return;
    }
    List<? extends Quantity> quantities = figures.quantities();
    int index = indexAtOrAfter(cleanBeforeMillis);
    for (; index < slots.size() && slots.get(index).minuteMillis <= minuteMillis; index++) {
      MinuteSlot slot = slots.get(index);
      long[] before = index == 0 ? baseLevels(quantities.size()) : slots.get(index - 1).levels;
      slot.levels = levels(quantities, before, slot);
      slot.folded = figures.fold(index == 0 ? baseFolded : slots.get(index - 1).folded, slot);
    }
    cleanBeforeMillis = minuteMillis + Window.MINUTE_MILLIS;
  }

  /** Levels after some amounts: the very array they were in before if none has changed. */
  private static long[] levels(
      List<? extends Quantity> quantities, long[] before, MinuteSlot slot) {
    long[] levels = before;
    for (Quantity quantity : quantities) {
      int q = quantity.ordinal();
      if (quantity.kind().cumulative() && slot.amount(q) != 0) {
        if (levels == before) {
          levels = Arrays.copyOf(before, quantities.size());
        }
        levels[q] += slot.amount(q);
      }
    }
    return levels;
  }

  /** Moves all minutes before {@code minuteMillis} into the base. */
  void drop(SubjectFigures figures, long minuteMillis) {
    int gone = indexAtOrAfter(minuteMillis);
    droppedBeforeMillis = Math.max(droppedBeforeMillis, minuteMillis);
    if (gone == 0) {
      return;
    }
    clean(figures, slots.get(gone - 1).minuteMillis);
    if (running != null) {
      running.pass(this, minuteMillis - 1);
    }
    List<? extends Quantity> quantities = figures.quantities();
    for (MinuteSlot slot : slots.subList(0, gone)) {
      baseTagged =
          TaggedAmounts.plusAll(
              baseTagged, slot.tagged, q -> quantities.get(q).kind().cumulative());
    }
    MinuteSlot last = slots.get(gone - 1);
    baseLevels = last.levels;
    baseFolded = last.folded;
    slots.subList(0, gone).clear();
  }

  /** Whether the minutes gone left a level that still holds. */
  boolean hasLevels() {
    for (long level : baseLevels) {
      if (level != 0) {
        return true;
      }
    }
    return baseTagged.length > 0;
  }

  /** Index of the last slot at or before a minute, or -1. */
  int indexAtOrBefore(long minuteMillis) {
    int index = indexAtOrAfter(minuteMillis);
    return index < slots.size() && slots.get(index).minuteMillis == minuteMillis
        ? index
        : index - 1;
  }

  private int indexAtOrAfter(long minuteMillis) {
    int low = 0;
    int high = slots.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (slots.get(middle).minuteMillis < minuteMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  long[] baseLevels(int quantities) {
    if (baseLevels.length < quantities) {
      baseLevels = Arrays.copyOf(baseLevels, quantities);
    }
    return baseLevels;
  }

  private MinuteSlot slotFor(long minuteMillis) {
    int index = indexAtOrAfter(minuteMillis);
    if (index < slots.size() && slots.get(index).minuteMillis == minuteMillis) {
      return slots.get(index);
    }
    MinuteSlot slot = new MinuteSlot();
    slot.minuteMillis = minuteMillis;
    slots.add(index, slot);
    return slot;
  }
}
