package org.guatu.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Window;
import org.guatu.dashboard.Cells;
import org.junit.jupiter.api.Test;

class MinuteHistoryTest {
  private final MinuteHistory history = new MinuteHistory(3);

  @Test
  void aMinuteWithoutACellIsAGapAndTheNewestRevisionStands() {
    history.apply(served("P01", 0, 5));
    history.apply(served("P01", 0, 4));
    history.apply(served("P01", 2, 7));
    assertThat(history.figure("point:P01", "served", Cells.minute(0), 3))
        .containsExactly(5.0, null, 7.0);
    assertThat(history.figure("point:P02", "served", Cells.minute(0), 2))
        .containsExactly(null, null);
  }

  @Test
  void keepsThreeHoursAndForgetsWhoIsSilentForAsLong() {
    history.apply(served("P01", 0, 1));
    history.apply(served("P02", MinuteHistory.MINUTES + 1, 1));
    assertThat(history.size()).isEqualTo(1);
    history.apply(served("P01", 0, 2));
    assertThat(history.size()).isEqualTo(1);
  }

  @Test
  void isBoundedInSubjectsAndKeepsNoneBelowTheNeighbourhood() {
    for (int i = 0; i < 5; i++) {
      history.apply(served("P" + i, 0, 1));
    }
    assertThat(history.size()).isEqualTo(3);
    assertThat(history.refused()).isEqualTo(2);
    MinuteHistory areas = new MinuteHistory(10);
    for (String area : new String[] {"310117101", "310117101001", "310117101001001"}) {
      Window minute = Window.minute(Cells.minute(0));
      areas.apply(Cells.cell(Stream.CALL, "area:" + area, minute, 1, Map.of()));
    }
    assertThat(areas.size()).isEqualTo(2);
  }

  @Test
  void tellsTheMinutesThatWereRevised() {
    history.apply(settled(0, 180, 143));
    history.apply(settled(1, 9, 9));
    history.apply(served("P01", 2, 7));
    history.apply(settled(3, 5, 8));
    assertThat(history.revisions("point:P01", "served", Cells.minute(0), 4))
        .containsExactly(
            new MinuteHistory.Revision(Cells.minute(0), 37),
            new MinuteHistory.Revision(Cells.minute(3), -3));
    assertThat(history.revisions("point:P02", "served", Cells.minute(0), 4)).isEmpty();
  }

  private static Cell settled(int minute, long value, long settled) {
    FigureValue figure = FigureValue.count(value, value).withSettled(settled, 1);
    return Cells.point("P01", minute, value, Map.of("served", figure));
  }

  private static Cell served(String point, int minute, long value) {
    return Cells.point(point, minute, value, Map.of("served", FigureValue.count(value, value)));
  }
}
