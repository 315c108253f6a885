package org.guatu.pipeline.operator;

import java.util.HashMap;
import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.CellSlot;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Figures.Value;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.RoundTotals;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of one subject.
 *
 * @param stream whose cells they are
 * @param subject the subject's id
 * @param area where it lies, or null
 * @param asOfMillis received-time of its newest event
 * @param receivedTimeMillis the job's
 */
record CellWriter(
    Stream stream,
    String subject,
    @Nullable String area,
    long asOfMillis,
    long receivedTimeMillis) {

  Cell minute(CellSlot slot, Finality finality, Figures figures) {
    Map<String, FigureValue> values = values(figures);
    for (int i = 0; i < slot.settledFigures.length; i++) {
      FigureValue value = values.get(slot.settledFigures[i]);
      if (value != null) {
        long above = slot.settledValues[2 * i];
        long below = slot.settledValues[2 * i + 1];
        values.put(slot.settledFigures[i], value.withSettled(above, below));
      }
    }
    return cell(Window.minute(slot.minuteMillis), slot.revision, finality, values, figures);
  }

  Cell round(RoundTotals round, Places places, Finality finality, Figures figures, Figures ledger) {
    Map<String, FigureValue> values = values(figures);
    for (Map.Entry<Figure, Value> entry : ledger.values().entrySet()) {
      values.computeIfPresent(
          entry.getKey().wire(), (figure, value) -> value.withLedger(entry.getValue().numerator()));
    }
    return cell(places.window(round.round), round.revision, finality, values, figures);
  }

  private static Map<String, FigureValue> values(Figures figures) {
    Map<String, FigureValue> values = new HashMap<>();
    for (Map.Entry<Figure, Value> entry : figures.values().entrySet()) {
      Value value = entry.getValue();
      values.put(
          entry.getKey().wire(),
          FigureValue.ratio(value.numerator(), value.denominator(), value.n()));
    }
    return values;
  }

  private Cell cell(
      Window window,
      long revision,
      Finality finality,
      Map<String, FigureValue> values,
      Figures figures) {
    Figures.Appearance appearance = figures.appearance();
    return new Cell(
        Cell.SCHEMA_VERSION,
        stream,
        subject,
        area,
        window,
        revision,
        finality,
        asOfMillis,
        receivedTimeMillis,
        values,
        appearance.lon(),
        appearance.lat(),
        appearance.heading(),
        appearance.status());
  }
}
