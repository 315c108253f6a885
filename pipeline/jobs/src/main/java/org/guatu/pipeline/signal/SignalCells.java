package org.guatu.pipeline.signal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.signal.Signal.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Signals as cells. What they rest on has settled, so a signal never changes: it is told as settled
 * and at once as final, for the newest settled cell is what a wall shows.
 */
public record SignalCells(Places places, Finishing finishing) implements Serializable {

  /** The cells of a signal, in the order in which they are to be told. */
  public List<Cell> of(Signal signal, long minuteMillis) {
    Map<String, FigureValue> figures = new HashMap<>();
    put(figures, new Evidence(Figure.RAISED, signal.raised() ? 1 : 0, 1, 1));
    put(figures, new Evidence(Figure.HELD_MINUTES, signal.heldMinutes(), 1, 1));
    signal.evidence().forEach(evidence -> put(figures, evidence));
    return List.of(
        cell(signal, minuteMillis, figures, Finality.SETTLED),
        cell(signal, minuteMillis, figures, Finality.FINAL));
  }

  private static void put(Map<String, FigureValue> figures, Evidence evidence) {
    figures.put(
        evidence.figure().wire(),
        FigureValue.ratio(evidence.numerator(), evidence.denominator(), evidence.n())
            .withSettled(evidence.numerator(), evidence.denominator()));
  }

  private Cell cell(
      Signal signal, long minuteMillis, Map<String, FigureValue> figures, Finality finality) {
    long settled = finishing.settlesAtMillis(minuteMillis);
    return new Cell(
        Cell.SCHEMA_VERSION,
        Stream.CALL,
        SubjectId.signal(signal.name(), signal.place()).toString(),
        area(signal.place()),
        Window.minute(minuteMillis),
        1,
        finality,
        settled,
        settled,
        figures,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        null);
  }

  private @Nullable String area(String place) {
    String ofPoint = places.areaOfPoint(place);
    return ofPoint != null ? ofPoint : place;
  }
}
