package org.guatu.dashboard.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.dashboard.Cells;
import org.junit.jupiter.api.Test;

class ShownFiguresTest {
  private static final BoardFigure DEVICES = new BoardFigure(4.0, 4.0, 4, 1, "w", true, true, 0);

  private final Cell first = Cells.point("P1", 0, 1, Map.of("queue", whole(3), "served", whole(5)));
  private final Cell second = Cells.point("P1", 1, 2, Map.of("served", whole(9)));
  private final ShownFigures figures =
      new ShownFigures(List.of(first, second), Map.of("devicesKnown", DEVICES));

  @Test
  void aFigureIsThatOfTheLastCellThatHasItAskedForAloneOrWithTheRest() {
    List<String> names = List.of("queue", "served", "devicesKnown");
    List<BoardFigure> alone = new ArrayList<>();
    names.forEach(name -> alone.add(requireNonNull(figures.get(name))));
    assertThat(figures.get("left")).isNull();
    assertThat(figures.containsKey("left")).isFalse();
    assertThat(alone).extracting(BoardFigure::value).containsExactly(3.0, 9.0, 4.0);
    assertThat(alone.get(1).window()).isEqualTo(second.window().id());
    assertThat(figures).containsOnlyKeys(names);
    assertThat(names).extracting(figures::get).isEqualTo(alone);
    assertThat(figures).isEqualTo(Map.copyOf(figures)).hasSize(3);
  }

  @Test
  void whereNothingIsToldThereIsNone() {
    assertThat(new ShownFigures(List.of(), Map.of())).isEmpty();
    assertThat(new ShownFigures(List.of(), Map.of("devicesKnown", DEVICES))).isNotEmpty();
    assertThat(figures).isNotEmpty();
  }

  private static FigureValue whole(long value) {
    return FigureValue.count(value, value);
  }
}
