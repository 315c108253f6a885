package org.guatu.dashboard.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one subject: of each stream the cell of the newest minute and that of the newest
 * round that has begun. Of two cells of one window the one with the higher (revision, finality)
 * stays, of equals the later.
 */
final class NewestCells {
  private final Map<Stream, Cell> minutes = new EnumMap<>(Stream.class);
  private final Map<Stream, Cell> rounds = new EnumMap<>(Stream.class);
  private long asOfMillis = -1;

  /** Takes a cell; false if what is here already is newer. */
  boolean accept(Cell cell) {
    Map<Stream, Cell> kept = cell.window().kind() == WindowKind.ROUND ? rounds : minutes;
    Cell before = kept.get(cell.stream());
    if (before != null && !replaces(cell, before)) {
      return false;
    }
    kept.put(cell.stream(), cell);
    asOfMillis = Math.max(asOfMillis, cell.asOfMillis());
    return true;
  }

  private boolean replaces(Cell cell, Cell before) {
    if (cell.window().id().equals(before.window().id())) {
      return cell.supersedes(before);
    }
    long start = cell.window().startMillis();
    long startBefore = before.window().startMillis();
    // A list of people makes the cell of a round before that begins.
    long now = Math.max(asOfMillis, cell.asOfMillis());
    if (start > now || startBefore > now) {
      return start < startBefore;
    }
    // Rounds without a known start are told apart by the news they carry.
    return start != startBefore ? start > startBefore : cell.asOfMillis() >= before.asOfMillis();
  }

  /** Received-time of the newest event in any cell seen; -1 where none. */
  long asOfMillis() {
    return asOfMillis;
  }

  boolean isEmpty() {
    return minutes.isEmpty() && rounds.isEmpty();
  }

  @Nullable Cell minute(Stream stream) {
    return minutes.get(stream);
  }

  @Nullable Cell round(Stream stream) {
    return rounds.get(stream);
  }

  void forEach(Consumer<Cell> visitor) {
    minutes.values().forEach(visitor);
    rounds.values().forEach(visitor);
  }

  /** A figure as the board shows it: the round's total where there is one, else the minute's. */
  @Nullable FigureValue figure(Stream stream, String name) {
    Cell round = rounds.get(stream);
    FigureValue total = round == null ? null : round.figures().get(name);
    if (total != null) {
      return total;
    }
    Cell minute = minutes.get(stream);
    return minute == null ? null : minute.figures().get(name);
  }

  /** A figure that only minutes have. */
  @Nullable FigureValue minuteFigure(Stream stream, String name) {
    Cell minute = minutes.get(stream);
    return minute == null ? null : minute.figures().get(name);
  }

  /**
   * All figures by name; a total of the round stands before the same name of a minute.
   *
   * @param above figures that stand before all of them
   */
  Map<String, BoardFigure> figures(Map<String, BoardFigure> above) {
    List<Cell> cells = new ArrayList<>(minutes.values());
    cells.addAll(rounds.values());
    return new ShownFigures(cells, above);
  }
}
