package org.guatu.pipeline.cell;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How a stream's figures follow from its quantities. Pure; the same rule serves leaf and roll-up.
 */
public interface SubjectFigures extends Serializable {
  /** The stream's quantities in the order of their ordinals. */
  List<? extends Quantity> quantities();

  /** The figures of a minute cell. */
  void minute(MinuteView view, Figures out);

  /** The figures of a round cell; {@code total} gives what {@code addToRound} added up. */
  void round(ToLongFunction<Quantity> total, Figures out);
}
