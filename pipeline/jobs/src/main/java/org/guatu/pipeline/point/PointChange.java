package org.guatu.pipeline.point;

import org.guatu.contract.event.PointEvent;
import org.guatu.pipeline.operator.Change;

/** An event of a point's lane, tube, queue or status comes to stand, or ceases to. */
public record PointChange(
    String entity,
    PointEvent event,
    int sign,
    long atMillis,
    boolean inMinutes,
    boolean inRounds,
    boolean undone)
    implements Change<PointEvent> {}
