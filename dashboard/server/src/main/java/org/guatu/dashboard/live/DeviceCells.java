package org.guatu.dashboard.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.jspecify.annotations.Nullable;

/**
 * The newest cells of devices, which hold until the next ones. Kept by what the devices are of, as
 * in {@code area/310117}, while there are any.
 */
final class DeviceCells {
  private static final Figure[] COUNTS = {Figure.DEVICES_KNOWN, Figure.DEVICES_SILENT};

  private static final String ALL_SOURCES = "stream/";
  private static final String ONE_SOURCE = "source/";
  private static final String ONE_DEVICE = "device/";

  private final Map<String, Map<Stream, Cell>> cells = new HashMap<>();

  /** Of single devices: if most are wrong at once they must not crowd out what counts them. */
  private final Map<String, Map<Stream, Cell>> ofDevices = new HashMap<>();

  /** Whether a cell can be taken: it is of what is here already, or takes no room, or there is. */
  boolean hasRoomFor(String of, Cell cell, int most) {
    Map<String, Map<Stream, Cell>> kept = keptWith(of);
    return kept.containsKey(of) || value(cell, Figure.DEVICES_KNOWN) == 0 || kept.size() < most;
  }

  private Map<String, Map<Stream, Cell>> keptWith(String of) {
    return of.startsWith(ONE_DEVICE) ? ofDevices : cells;
  }

  /** Takes a cell; false if what is here already is newer. */
  boolean accept(String of, Cell cell) {
    Map<String, Map<Stream, Cell>> kept = keptWith(of);
    Map<Stream, Cell> streams = kept.computeIfAbsent(of, key -> new EnumMap<>(Stream.class));
    Cell before = streams.get(cell.stream());
    if (before != null && before.window().startMillis() > cell.window().startMillis()) {
      return false;
    }
    streams.put(cell.stream(), cell);
    if (streams.values().stream().allMatch(one -> value(one, Figure.DEVICES_KNOWN) == 0)) {
      kept.remove(of);
    }
    return true;
  }

  /** The sources with which devices are shown, by stream and id. */
  List<String> shownWith(String of, Collection<Subject> sources) {
    if (of.startsWith(ONE_SOURCE)) {
      return List.of(of.substring(ONE_SOURCE.length()));
    }
    if (!of.startsWith(ALL_SOURCES)) {
      return List.of();
    }
    String stream = of.substring(ALL_SOURCES.length()) + "/";
    return sources.stream()
        .map(source -> source.id.code())
        .filter(id -> id.startsWith(stream))
        .toList();
  }

  /** A figure of the devices of a source, whose id begins with the stream. */
  long ofSource(Stream stream, String id, Figure figure) {
    return of(stream, ONE_SOURCE + id, figure);
  }

  /**
   * How far the clock of this server is ahead by most devices of a stream, in seconds; 0 while they
   * do not agree that it is off.
   */
  long clockOffsetSeconds(Stream stream) {
    return of(stream, ALL_SOURCES + stream.wire(), Figure.CLOCK_OFFSET_SECONDS);
  }

  private long of(Stream stream, String of, Figure figure) {
    Map<Stream, Cell> streams = cells.get(of);
    Cell cell = streams == null ? null : streams.get(stream);
    return cell == null ? 0 : value(cell, figure);
  }

  private static long value(Cell cell, Figure figure) {
    FigureValue value = cell.figures().get(figure.wire());
    return value == null ? 0 : value.numerator();
  }

  /** Devices known and silent, of all streams. */
  Map<String, BoardFigure> figures(String of) {
    Map<Stream, Cell> streams = cells.get(of);
    if (streams == null) {
      return Map.of();
    }
    Map<String, BoardFigure> figures = new HashMap<>();
    for (Figure figure : COUNTS) {
      figures.put(figure.wire(), sum(streams, figure));
    }
    return figures;
  }

  private static BoardFigure sum(Map<Stream, Cell> streams, Figure figure) {
    double sum = 0;
    long known = 0;
    @Nullable Cell newest = null;
    for (Cell cell : streams.values()) {
      sum += value(cell, figure);
      known += value(cell, Figure.DEVICES_KNOWN);
      boolean newer = newest == null || cell.window().startMillis() > newest.window().startMillis();
      newest = newer ? cell : newest;
    }
    String window = newest == null ? "" : newest.window().id();
    return new BoardFigure(sum, sum, known, 1, window, true, true, 0);
  }

  /** The devices that something is wrong with, by stream and id. */
  List<FlaggedDevice> flagged() {
    List<FlaggedDevice> flagged = new ArrayList<>();
    ofDevices.forEach(
        (of, streams) ->
            streams.forEach(
                (stream, cell) -> {
                  int named = ONE_DEVICE.length() + stream.wire().length() + 1;
                  flagged.add(flagged(of.substring(named), cell));
                }));
    flagged.sort(Comparator.comparing(FlaggedDevice::stream).thenComparing(FlaggedDevice::id));
    return flagged;
  }

  private static FlaggedDevice flagged(String id, Cell cell) {
    return new FlaggedDevice(
        cell.stream(),
        id,
        cell.area(),
        value(cell, Figure.DEVICES_SILENT) > 0,
        value(cell, Figure.DEVICES_SKEWED) > 0,
        cell.window().endMillis());
  }
}
