package org.guatu.pipeline.hotline;

import org.guatu.contract.event.CallEvent;
import org.guatu.pipeline.operator.Change;

/** An event of a call, a caller or a ticket comes to stand, or ceases to. */
public record CallChange(
    String entity,
    CallEvent event,
    int sign,
    long atMillis,
    boolean inMinutes,
    boolean inRounds,
    boolean undone)
    implements Change<CallEvent> {}
