package org.guatu.pipeline.delivery;

import java.util.List;
import java.util.function.ToLongFunction;
import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectFigures;

/** Where a vehicle is: its cell shows the last position of the minute. */
public final class VehicleFigures implements SubjectFigures {
  private static final long serialVersionUID = 1L;
  private static final List<VehicleQuantity> QUANTITIES = List.of(VehicleQuantity.values());

  @Override
  public List<VehicleQuantity> quantities() {
    return QUANTITIES;
  }

  @Override
  public int reachMinutes() {
    return 1;
  }

  @Override
  public void minute(MinuteView view, Figures out) {
    long positions = view.at(VehicleQuantity.EVENTS);
    out.count(Figure.POSITIONS, positions);
    if (positions > 0) {
      out.appearance(
          new Figures.Appearance(
              null,
              Double.longBitsToDouble(view.at(VehicleQuantity.LONGITUDE_BITS)),
              Double.longBitsToDouble(view.at(VehicleQuantity.LATITUDE_BITS)),
              Double.longBitsToDouble(view.at(VehicleQuantity.HEADING_BITS))));
    }
  }

  @Override
  public void round(ToLongFunction<Quantity> total, Figures out) {
    // Positions have no round.
  }
}
