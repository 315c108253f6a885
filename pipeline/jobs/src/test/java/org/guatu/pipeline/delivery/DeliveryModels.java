package org.guatu.pipeline.delivery;

import org.guatu.contract.event.DeliveryEvent;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.operator.StreamModel;

/** Shows the stream's model to tests of the stages. */
public final class DeliveryModels {
  private DeliveryModels() {}

  public static StreamModel<DeliveryEvent, DeliveryChange> of(Places places) {
    return new DeliveryModel(places);
  }
}
