package org.guatu.pipeline.delivery;

import org.guatu.contract.event.DeliveryEvent;
import org.guatu.pipeline.operator.Change;

/** An event of an order or a vehicle comes to stand, or ceases to. */
public record DeliveryChange(
    String entity,
    DeliveryEvent event,
    int sign,
    long atMillis,
    boolean inMinutes,
    boolean inRounds,
    boolean undone)
    implements Change<DeliveryEvent> {}
