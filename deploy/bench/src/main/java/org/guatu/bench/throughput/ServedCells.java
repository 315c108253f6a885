package org.guatu.bench.throughput;

import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.CellCodec;

/** A sum as the cell that everybody writes, with the project's own writer. */
final class ServedCells {
  private ServedCells() {}

  static byte[] encode(String subject, long minuteMillis, long sum) {
    return CellCodec.encode(
        new Cell(
            Cell.SCHEMA_VERSION,
            Stream.POINT,
            subject,
            null,
            Window.minute(minuteMillis),
            sum,
            Finality.SETTLED,
            minuteMillis,
            minuteMillis,
            Map.of(Figure.SERVED.wire(), FigureValue.count(sum, sum)),
            Double.NaN,
            Double.NaN,
            Double.NaN,
            null));
  }
}
