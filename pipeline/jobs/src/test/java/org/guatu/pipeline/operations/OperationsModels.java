package org.guatu.pipeline.operations;

import org.guatu.contract.event.OperationsEvent;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.operator.StreamModel;

/** Shows the stream's model to tests of the stages. */
public final class OperationsModels {
  private OperationsModels() {}

  public static StreamModel<OperationsEvent, OperationsChange> of(Places places) {
    return new OperationsModel(places);
  }
}
