package org.guatu.pipeline.operator;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.jspecify.annotations.Nullable;

/**
 * How far received-time has come, as a stage knows it. Flink does not keep watermarks: after a
 * restart a stage would take what comes before the first new one for early, and count it in minutes
 * that are final. What was reached is the same for all tasks of a stage when a checkpoint passes,
 * so each of them may take what any of them saw.
 */
final class ReachedTime implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient @Nullable ListState<Long> kept;
  private long reached = Long.MIN_VALUE;

  /** As the task starts, anew or from a checkpoint. */
  void open(FunctionInitializationContext context) throws Exception {
    ListState<Long> states =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>(StateNames.REACHED, Types.LONG));
    for (Long seen : states.get()) {
      reached = Math.max(reached, seen);
    }
    kept = states;
  }

  /** A watermark by which something is decided, such as that a minute is final. */
  void sees(long watermark) {
    if (watermark != Long.MAX_VALUE) { // The end of all input is no time to go on from.
      reached = Math.max(reached, watermark);
    }
  }

  /** Received-time by a watermark or by an earlier one. */
  long at(long watermark) {
    sees(watermark);
    return StandingFunction.receivedTime(Math.max(reached, watermark));
  }

  /** Before a checkpoint is taken. */
  void keep() throws Exception {
    Objects.requireNonNull(kept).update(List.of(reached));
  }
}
