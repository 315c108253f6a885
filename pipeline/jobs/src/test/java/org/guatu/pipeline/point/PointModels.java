package org.guatu.pipeline.point;

import org.guatu.contract.event.PointEvent;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.operator.StreamModel;

/** Shows the stream's model to tests of the stages. */
public final class PointModels {
  private PointModels() {}

  public static StreamModel<PointEvent, PointChange> of(Places places) {
    return new PointModel(places);
  }
}
