package org.guatu.dashboard;

import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** Cells for tests, from the 1st of March 2026, 02:00 UTC. */
public final class Cells {
  public static final long START = 1_772_330_400_000L;

  private Cells() {}

  /** Start of the n-th minute. */
  public static long minute(int n) {
    return START + n * Window.MINUTE_MILLIS;
  }

  /** A provisional minute cell of a point; its news is from the minute's begin. */
  public static Cell point(String id, int minute, long revision, Map<String, FigureValue> figures) {
    return cell(Stream.POINT, "point:" + id, Window.minute(minute(minute)), revision, figures);
  }

  public static Cell cell(
      Stream stream,
      String subject,
      Window window,
      long revision,
      Map<String, FigureValue> figures) {
    return cell(
        stream,
        subject,
        null,
        window,
        revision,
        Finality.PROVISIONAL,
        window.startMillis(),
        figures,
        null);
  }

  public static Cell cell(
      Stream stream,
      String subject,
      @Nullable String area,
      Window window,
      long revision,
      Finality finality,
      long asOfMillis,
      Map<String, FigureValue> figures,
      @Nullable String status) {
    return new Cell(
        Cell.SCHEMA_VERSION,
        stream,
        subject,
        area,
        window,
        revision,
        finality,
        asOfMillis,
        asOfMillis,
        figures,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        status);
  }

  /** Another status. */
  public static Cell withStatus(Cell cell, String status) {
    return cell(
        cell.stream(),
        cell.subject(),
        cell.area(),
        cell.window(),
        cell.revision(),
        cell.finality(),
        cell.asOfMillis(),
        cell.figures(),
        status);
  }

  /** Within an area. */
  public static Cell in(String area, Cell cell) {
    return cell(
        cell.stream(),
        cell.subject(),
        area,
        cell.window(),
        cell.revision(),
        cell.finality(),
        cell.asOfMillis(),
        cell.figures(),
        cell.status());
  }

  /** A vehicle at a place. */
  public static Cell vehicle(String id, int minute, double lon, double lat) {
    Window window = Window.minute(minute(minute));
    return new Cell(
        Cell.SCHEMA_VERSION,
        Stream.DELIVERY,
        "vehicle:" + id,
        null,
        window,
        1,
        Finality.PROVISIONAL,
        window.startMillis(),
        window.startMillis(),
        Map.of("positions", FigureValue.count(1, 1)),
        lon,
        lat,
        90,
        null);
  }
}
