package org.guatu.dashboard.live;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some cells by name, of equal names that of the later cell, and further ones above
 * them. An area has a hundred, and most viewers want a few of them: all are made only when somebody
 * asks for all. Cells do not change, so neither does this.
 */
final class ShownFigures extends AbstractMap<String, BoardFigure> {
  private final List<Cell> cells;
  private final Map<String, BoardFigure> above;
  private @Nullable Map<String, BoardFigure> all;

  ShownFigures(List<Cell> cells, Map<String, BoardFigure> above) {
    this.cells = List.copyOf(cells);
    this.above = Map.copyOf(above);
  }

  @Override
  public @Nullable BoardFigure get(Object name) {
    Map<String, BoardFigure> made = all;
    if (made != null) {
      return made.get(name);
    }
    BoardFigure first = above.get(name);
    if (first != null) {
      return first;
    }
    for (int i = cells.size() - 1; i >= 0; i--) {
      FigureValue value = cells.get(i).figures().get(name);
      if (value != null) {
        return shown(cells.get(i), value);
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public boolean isEmpty() {
    return above.isEmpty() && cells.stream().allMatch(cell -> cell.figures().isEmpty());
  }

  @Override
  public Set<Entry<String, BoardFigure>> entrySet() {
    Map<String, BoardFigure> made = all;
    if (made == null) {
      Map<String, BoardFigure> making = new LinkedHashMap<>();
      for (Cell cell : cells) {
        cell.figures().forEach((name, value) -> making.put(name, shown(cell, value)));
      }
      making.putAll(above);
      all = making;
      made = making;
    }
    return made.entrySet();
  }

  private static BoardFigure shown(Cell cell, FigureValue value) {
    Double ledger = FigureValue.decimal(value.ledger(), value.denominator());
    return new BoardFigure(
        value.value(),
        value.settledValue(),
        value.n(),
        cell.revision(),
        cell.window().id(),
        cell.finality() != Finality.PROVISIONAL,
        cell.finality() == Finality.FINAL,
        ledger == null ? 0 : ledger);
  }
}
