package org.guatu.pipeline.hotline;

import org.guatu.contract.event.CallEvent;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.operator.StreamModel;

/** Shows the stream's model to tests of the stages. */
public final class HotlineModels {
  private HotlineModels() {}

  public static StreamModel<CallEvent, CallChange> of(Places places) {
    return new HotlineModel(places);
  }
}
