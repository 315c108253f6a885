package org.guatu.pipeline.cell;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How a stream's figures follow from its quantities. Pure; the same rule serves leaf and roll-up.
 */
public interface SubjectFigures extends Serializable {
  /** A fold that knows nothing yet. */
  long UNKNOWN = Long.MIN_VALUE;

  /** The stream's quantities in the order of their ordinals. */
  List<? extends Quantity> quantities();

  /** How many minutes before its own a minute's figures look back. */
  int reachMinutes();

  /** The figures of a minute cell. */
  void minute(MinuteView view, Figures out);

  /** The figures of a round cell; {@code total} gives what {@code addToRound} added up. */
  void round(ToLongFunction<Quantity> total, Figures out);

  /** Whether the subject is present in the minute: whether its cell exists. */
  default boolean present(MinuteView view) {
    List<? extends Quantity> all = quantities();
    Quantity events = all.get(Quantity.EVENTS);
    return view.at(events) + view.at(events, 1) + view.at(all.get(Quantity.BY_RULE)) > 0;
  }

  /**
   * Carries a subject's running value, such as a queue, over a minute that has amounts.
   *
   * @param before its value before the minute, {@link #UNKNOWN} at first
   */
  default long fold(long before, MinuteSlot minute) {
    return UNKNOWN;
  }

  /** What a present leaf adds to its roll-ups in the minute, beside its sums. */
  default void derive(MinuteView view, Derived out) {}

  /** Takes what a leaf derives. */
  interface Derived {
    void add(Quantity quantity, long tag, long amount);
  }
}
