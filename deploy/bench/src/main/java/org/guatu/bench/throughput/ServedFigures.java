package org.guatu.bench.throughput;

import java.util.List;
import java.util.function.ToLongFunction;
import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectFigures;

/** Services in the minute, and nothing else. */
record ServedFigures() implements SubjectFigures {
  private static final long serialVersionUID = 1L;

  private static final List<ServedQuantity> QUANTITIES = List.of(ServedQuantity.values());

  @Override
  public List<ServedQuantity> quantities() {
    return QUANTITIES;
  }

  @Override
  public int reachMinutes() {
    return 0;
  }

  @Override
  public boolean present(MinuteView view) {
    return view.at(ServedQuantity.SERVED) > 0;
  }

  @Override
  public void minute(MinuteView view, Figures out) {
    out.count(Figure.SERVED, view.at(ServedQuantity.SERVED));
  }

  @Override
  public void round(ToLongFunction<Quantity> total, Figures out) {}
}
