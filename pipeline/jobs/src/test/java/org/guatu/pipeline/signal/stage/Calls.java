package org.guatu.pipeline.signal.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.cell.Finishing;

/** The cells of six neighbourhoods of one district, as their jobs tell them. */
final class Calls {
  static final long OUT_OF_ORDERNESS_MILLIS = 10_000;
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final Finishing FINISHING = new Finishing(OUT_OF_ORDERNESS_MILLIS, HOUR);

  static final int NEIGHBOURHOODS = 6;

  /** The neighbourhood whose people call all at once. */
  static final int SURGING = NEIGHBOURHOODS;

  /** Midnight of a day, UTC. */
  private static final long START = 1_772_323_200_000L;

  private Calls() {}

  static Registry registry() {
    List<Area> areas = new ArrayList<>();
    for (int n = 1; n <= NEIGHBOURHOODS; n++) {
      LocalName name = LocalName.same("N" + n);
      double lat = 31.20 + 0.003 * n;
      areas.add(new Area(code(n), AreaKind.NEIGHBOURHOOD, name, 3000, 1000, 121.4, lat, START));
    }
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "calls",
        "UTC",
        areas,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static String code(int neighbourhood) {
    return "31011710100" + neighbourhood;
  }

  static long millis(int minute) {
    return START + minute * MINUTE;
  }

  /**
   * What calm neighbourhoods tell of a minute: each has calls now and then, every five minutes one
   * of all but the {@link #SURGING} one is about supplies; orders fall due and are delivered.
   */
  static List<Cell> calm(int minute) {
    List<Cell> cells = new ArrayList<>();
    for (int n = 1; n <= NEIGHBOURHOODS; n++) {
      boolean asks = minute % 5 == 0 && n == 1 + minute / 5 % (NEIGHBOURHOODS - 1);
      cells.add(calls(n, minute, (minute + n) % 3, asks ? 1 : 0));
      cells.add(orders(n, minute, 1, 1));
    }
    return cells;
  }

  /** Instead of calm: people of one neighbourhood call, since their orders do not come. */
  static List<Cell> surge(int minute, int callers) {
    List<Cell> cells = new ArrayList<>(calm(minute));
    cells.removeIf(cell -> cell.subject().endsWith(code(SURGING)));
    cells.add(calls(SURGING, minute, callers, callers));
    cells.add(orders(SURGING, minute, 1, 0));
    return cells;
  }

  private static Cell calls(int n, int minute, long offered, long aboutSupplies) {
    Map<Figure, Long> figures =
        Map.of(Figure.OFFERED, offered, Figure.CALLERS_SUPPLIES, aboutSupplies);
    return settled(Stream.CALL, "area:" + code(n), code(n), minute, figures);
  }

  private static Cell orders(int n, int minute, long due, long delivered) {
    Map<Figure, Long> figures = Map.of(Figure.DUE, due, Figure.DELIVERED, delivered);
    return settled(Stream.DELIVERY, "area:" + code(n), code(n), minute, figures);
  }

  /** A cell as told when its minute settles; devices are told as final. */
  static Cell settled(
      Stream stream, String subject, String area, int minute, Map<Figure, Long> figures) {
    Map<String, FigureValue> values = new HashMap<>();
    figures.forEach(
        (figure, count) ->
            values.put(figure.wire(), FigureValue.count(count, count).withSettled(count, 1)));
    boolean devices = subject.startsWith(SubjectKind.DEVICES.wire());
    return cell(
        stream,
        subject,
        area,
        minute,
        1,
        devices ? Finality.FINAL : Finality.SETTLED,
        FINISHING.settlesAtMillis(millis(minute)),
        values);
  }

  /**
   * The same cell told again.
   *
   * @param afterMillis so long after it settled; 0 for the same moment
   */
  static Cell revised(Cell cell, long afterMillis) {
    Map<String, FigureValue> values = new HashMap<>();
    cell.figures()
        .forEach(
            (figure, value) ->
                values.put(
                    figure,
                    FigureValue.count(value.numerator() + 1, value.n() + 1)
                        .withSettled(value.numerator(), 1)));
    // One that was unknown when the minute settled.
    values.put(Figure.CALLERS_TESTING.wire(), FigureValue.count(1, 1));
    int minute = (int) ((cell.window().startMillis() - START) / MINUTE);
    return cell(
        cell.stream(),
        cell.subject(),
        cell.area() == null ? "" : cell.area(),
        minute,
        2,
        Finality.SETTLED,
        cell.watermarkMillis() + afterMillis,
        values);
  }

  private static Cell cell(
      Stream stream,
      String subject,
      String area,
      int minute,
      long revision,
      Finality finality,
      long toldAtMillis,
      Map<String, FigureValue> figures) {
    return new Cell(
        Cell.SCHEMA_VERSION,
        stream,
        subject,
        area,
        Window.minute(millis(minute)),
        revision,
        finality,
        toldAtMillis,
        toldAtMillis,
        figures,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        null);
  }
}
