package org.guatu.contract.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.guatu.contract.LocalName;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.alert.AlertState;
import org.guatu.contract.alert.Severity;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Mode;
import org.guatu.contract.board.SourceState;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.registry.Target;
import org.jspecify.annotations.Nullable;

/** Cells, alerts, boards and registries chosen by a seeded generator. */
public final class AnyDocuments {
  private final RandomGenerator random;
  private int ids;

  public AnyDocuments(RandomGenerator random) {
    this.random = random;
  }

  public Cell cell() {
    long minute = Window.minuteOf(instant());
    Window window =
        random.nextBoolean()
            ? Window.minute(minute)
            : Window.round(id(), orNone(instant()), orNone(instant()));
    return new Cell(
        Cell.SCHEMA_VERSION,
        one(Stream.values()),
        one(SubjectKind.values()).wire() + ":" + id(),
        orNull(id()),
        window,
        random.nextLong(1_000_000),
        one(Finality.values()),
        orNone(instant()),
        orNone(instant()),
        figures(this::figureValue),
        degrees(180),
        degrees(90),
        random.nextBoolean() ? random.nextDouble(360) : Double.NaN,
        orNull("open"));
  }

  private FigureValue figureValue() {
    FigureValue value =
        FigureValue.ratio(random.nextLong(), random.nextLong(1L << 40), random.nextLong(1_000));
    FigureValue settled =
        random.nextBoolean() ? value.withSettled(random.nextLong(), random.nextLong(9)) : value;
    return random.nextBoolean() ? settled.withLedger(random.nextLong(5)) : settled;
  }

  public Alert alert() {
    return new Alert(
        Alert.SCHEMA_VERSION,
        id(),
        random.nextInt(100),
        "R" + random.nextInt(18),
        "point:" + id(),
        one(Severity.values()),
        one(AlertState.values()),
        name(),
        figures(random::nextGaussian),
        orNone(instant()),
        orNone(instant()),
        orNull("值班员"));
  }

  public Board board() {
    return new Board(
        one(Mode.values()),
        id(),
        random.nextLong(1L << 40),
        orNone(instant()),
        orNone(instant()),
        some(this::subject),
        some(this::alert),
        some(this::source));
  }

  public BoardSubject subject() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      counts.put(one(SubjectState.values()).wire(), random.nextInt(99));
    }
    return new BoardSubject(
        "point:" + id(),
        one(SubjectKind.values()),
        name(),
        orNull(id()),
        degrees(180),
        degrees(90),
        random.nextBoolean() ? random.nextDouble(360) : Double.NaN,
        one(SubjectState.values()),
        orNone(instant()),
        counts,
        figures(this::boardFigure));
  }

  private BoardFigure boardFigure() {
    return new BoardFigure(
        orNull(random.nextGaussian()),
        orNull((double) random.nextInt(50)),
        random.nextLong(1_000),
        random.nextLong(1_000),
        "2026-03-01T02:00Z",
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextInt(3));
  }

  private BoardSource source() {
    return new BoardSource(
        id(),
        one(Stream.values()),
        orNone(instant()),
        one(SourceState.values()),
        random.nextLong(99),
        random.nextLong(99),
        random.nextLong(99),
        random.nextLong(99),
        random.nextLong(99),
        random.nextLong(99),
        random.nextInt(-3, 4) * 200L,
        random.nextLong(99),
        random.nextLong(1, 99));
  }

  public Registry registry() {
    List<Area> areas = some(this::area);
    List<Alias> aliases = new ArrayList<>();
    for (Area area : areas) {
      aliases.add(new Alias(id(), area.code(), orNone(instant())));
    }
    return new Registry(
        Registry.SCHEMA_VERSION,
        random.nextLong(99),
        id(),
        "Asia/Shanghai",
        areas,
        some(() -> new Group(id(), "grid", name(), some(this::id), orNone(instant()))),
        some(this::point),
        some(this::round),
        some(() -> new Target(id(), id(), random.nextLong(9_999), orNone(instant()))),
        aliases);
  }

  private Round round() {
    return new Round(
        id(), name(), orNone(instant()), orNone(instant()), instant(), one(Arrivals.values()));
  }

  private Area area() {
    return new Area(
        id(),
        one(AreaKind.values()),
        name(),
        random.nextLong(9_999),
        random.nextLong(9_999),
        degrees(180),
        degrees(90),
        orNone(instant()));
  }

  private ServicePoint point() {
    return new ServicePoint(
        id(),
        "sampling",
        name(),
        id(),
        degrees(180),
        degrees(90),
        random.nextInt(9),
        some(this::id),
        orNone(instant()),
        orNone(instant()),
        orNone(instant()));
  }

  private <T> Map<String, T> figures(Supplier<T> value) {
    Map<String, T> figures = new LinkedHashMap<>();
    for (Figure figure : Figure.values()) {
      if (random.nextInt(4) == 0) {
        figures.put(figure.wire(), value.get());
      }
    }
    return figures;
  }

  private <T> List<T> some(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item.get());
    }
    return items;
  }

  private LocalName name() {
    return new LocalName("点位" + random.nextInt(99), "Point \"" + random.nextInt(99) + "\"");
  }

  private String id() {
    return "id-" + ids++;
  }

  private long instant() {
    return random.nextLong(Limits.FROM_MILLIS, Limits.UNTIL_MILLIS);
  }

  private long orNone(long instant) {
    return random.nextBoolean() ? instant : -1;
  }

  private double degrees(double limit) {
    return random.nextInt(3) > 0 ? random.nextDouble(-limit, limit) : Double.NaN;
  }

  private <T> @Nullable T orNull(T value) {
    return random.nextBoolean() ? value : null;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
