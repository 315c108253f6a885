package org.guatu.pipeline.operations;

import org.guatu.contract.event.OperationsEvent;
import org.guatu.pipeline.operator.Change;

/** An event of a duty, an item, a task, an area or a notice comes to stand, or ceases to. */
public record OperationsChange(
    String entity,
    OperationsEvent event,
    int sign,
    long atMillis,
    boolean inMinutes,
    boolean inRounds,
    boolean undone)
    implements Change<OperationsEvent> {}
