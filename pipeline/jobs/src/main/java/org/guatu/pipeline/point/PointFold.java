package org.guatu.pipeline.point;

import static org.guatu.pipeline.point.PointQuantity.REACHED;
import static org.guatu.pipeline.point.PointQuantity.REMAINING;
import static org.guatu.pipeline.point.PointQuantity.TARGET;

import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.MinuteSlot;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectFigures;
import org.jspecify.annotations.Nullable;

/**
 * What is carried from minute to minute, in one number: a point's queue in the lower half, and in
 * the upper one when a round was done to which people came when they liked. State: a queue alone is
 * itself, and nothing known is {@link SubjectFigures#UNKNOWN}, as before rounds' ends were in it.
 */
final class PointFold {
  private static final int HALF = 32;
  private static final long LOWER = (1L << HALF) - 1;

  /** In the lower half, where the queue is unknown and an end is not. */
  private static final long NO_QUEUE = LOWER;

  private PointFold() {}

  /** The queue; {@link SubjectFigures#UNKNOWN} if unknown. */
  static long queue(long folded) {
    long queue = folded & LOWER;
    return folded == SubjectFigures.UNKNOWN || queue == NO_QUEUE ? SubjectFigures.UNKNOWN : queue;
  }

  /**
   * The latest minute in which a round with free arrivals was done, if it was so until its end or
   * still is; {@link SubjectFigures#UNKNOWN} if there is none.
   */
  static long done(long folded) {
    long minutes = folded == SubjectFigures.UNKNOWN ? 0 : folded >>> HALF;
    return minutes == 0 ? SubjectFigures.UNKNOWN : minutes * Window.MINUTE_MILLIS;
  }

  static long of(long queue, long done) {
    if (queue == SubjectFigures.UNKNOWN && done == SubjectFigures.UNKNOWN) {
      return SubjectFigures.UNKNOWN;
    }
    long lower = queue == SubjectFigures.UNKNOWN ? NO_QUEUE : Math.min(queue, NO_QUEUE - 1);
    long minutes = done == SubjectFigures.UNKNOWN ? 0 : done / Window.MINUTE_MILLIS;
    return minutes << HALF | lower;
  }

  /** What {@link #done} is after a minute. */
  static long doneAfter(long before, MinuteSlot slot, Places places) {
    if (slot.amount(TARGET) == 0 && slot.amount(REACHED) == 0 && slot.amount(REMAINING) == 0) {
      return before;
    }
    long start = slot.minuteMillis;
    Round round = places.roundUnderWay(start + Window.MINUTE_MILLIS - 1);
    if (round == null || round.arrivals() != Arrivals.FREE) {
      return before;
    }
    if (expected(slot, 0) > 0) {
      boolean own = before != SubjectFigures.UNKNOWN && round.equals(roundOf(before, places));
      return own ? SubjectFigures.UNKNOWN : before;
    }
    boolean same = round.equals(places.roundUnderWay(start - 1));
    return same && expected(slot, 1) > 0 ? start : before;
  }

  /** The round that was done in a minute. */
  static @Nullable Round roundOf(long doneMinuteMillis, Places places) {
    return places.roundUnderWay(doneMinuteMillis + Window.MINUTE_MILLIS - 1);
  }

  /** People still expected, after the minute or before it. */
  private static long expected(MinuteSlot slot, int before) {
    return RoundOutlook.expected(
        level(slot, TARGET, before), level(slot, REACHED, before), level(slot, REMAINING, before));
  }

  private static long level(MinuteSlot slot, Quantity quantity, int before) {
    int q = quantity.ordinal();
    long level = q < slot.levels.length ? slot.levels[q] : 0;
    return level - before * slot.amount(quantity);
  }
}
