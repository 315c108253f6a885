package org.guatu.pipeline.signal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.guatu.contract.metric.Cell;
import org.junit.jupiter.api.Test;

/** Settled figures do not change, so it does not matter how often they are told. */
class RetoldCellsTest {
  private static final int CALM = 240;
  private static final int MINUTES = 270;

  /** The signals of a surge; after the cells of a minute those are told that are given with it. */
  private static List<String> play(Function<List<Cell>, List<Cell>> again, long missed)
      throws Exception {
    List<Cell> later = List.of();
    try (SignalStages stages = new SignalStages()) {
      for (int minute = 0; minute < MINUTES; minute++) {
        List<Cell> cells = minute < CALM ? Calls.calm(minute) : Calls.surge(minute, 2);
        stages.tell(later);
        stages.tell(cells);
        later = again.apply(cells);
        if (!later.isEmpty() && later.get(0).watermarkMillis() == cells.get(0).watermarkMillis()) {
          stages.tell(later);
          later = List.of();
        }
        stages.settle(minute);
      }
      assertThat(stages.missed()).isEqualTo(missed);
      return stages.take();
    }
  }

  private static List<Cell> revised(List<Cell> cells, long afterMillis) {
    return cells.stream().map(cell -> Calls.revised(cell, afterMillis)).toList();
  }

  @Test
  void aCellThatIsRevisedAfterItSettledTellsNothingNew() throws Exception {
    List<String> once = play(cells -> List.of(), 0);
    assertThat(once)
        .anyMatch(told -> told.startsWith("signal:cluster-supplies"))
        .anyMatch(told -> told.startsWith("signal:surge-supplies"))
        .anyMatch(told -> told.startsWith("signal:supplies-stalled"));
    assertThat(play(cells -> revised(cells, 30_000), 0)).isEqualTo(once);
    assertThat(play(cells -> revised(cells, 0), 0)).as("at that moment").isEqualTo(once);
  }

  @Test
  void aCellThatAJobTellsOnceMoreTellsNothingNew() throws Exception {
    List<String> once = play(cells -> List.of(), 0);
    assertThat(play(cells -> cells, 0)).isEqualTo(once);
  }

  @Test
  void whatComesAfterItsMinuteWasDecidedIsCounted() throws Exception {
    try (SignalStages stages = new SignalStages()) {
      for (int minute = 0; minute < 20; minute++) {
        stages.tell(Calls.calm(minute));
        stages.settle(minute);
      }
      Cell late = Calls.calm(3).get(0);
      stages.tell(Calls.revised(late, 17 * Calls.MINUTE));
      stages.settle(20);
      assertThat(stages.missed()).isZero();
      stages.tell(late);
      stages.settle(21);
      assertThat(stages.missed()).as("by its place and its district").isEqualTo(2);
    }
  }
}
