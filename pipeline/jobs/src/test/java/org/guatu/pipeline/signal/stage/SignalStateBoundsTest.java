package org.guatu.pipeline.signal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.signal.stage.SignalStages.Held;
import org.junit.jupiter.api.Test;

/**
 * What the stages hold of days like one another stops growing when as many have passed as anybody
 * looks back; and when nothing is told for so long, nothing is held.
 */
class SignalStateBoundsTest {
  private static final int DAY = 24 * 60;
  private static final int REMEMBERED = 8;
  private static final long REMEMBERED_MILLIS = REMEMBERED * DAY * Calls.MINUTE;
  private static final Held NOTHING = new Held(0, 0);

  /** Of each place and of the district: its state, and what has not been read. */
  private static final int MOST_ENTRIES = 2;

  /** The minute or bin that is read next, the one that is decided next, and when to forget. */
  private static final int MOST_TIMERS = 3;

  /** With a surge in the morning, and everything else that signals look at. */
  private static List<Cell> cells(int minute) {
    int ofDay = minute % DAY;
    boolean surges = ofDay >= 600 && ofDay < 630;
    List<Cell> cells = new ArrayList<>(surges ? Calls.surge(minute, 2) : Calls.calm(minute));
    String code = Calls.code(1);
    String building = code + "001%03d".formatted(ofDay % 40);
    boolean missing = ofDay / 40 % 9 == 0;
    cells.add(
        Calls.settled(
            Stream.CALL,
            "area:" + building,
            building,
            minute,
            Map.of(Figure.DELIVERED, 1L, Figure.CALLERS_NOT_RECEIVED, missing ? 1L : 0L)));
    if (ofDay % 3 == 0) {
      cells.add(
          Calls.settled(
              Stream.POINT,
              "point:P" + ofDay % 7,
              code,
              minute,
              Map.of(
                  Figure.OPEN_LANES, ofDay % 5L, Figure.PREDICTED_WAIT_MINUTES, 10 + ofDay % 20L)));
    }
    if (ofDay % 60 == 0) {
      Map<Figure, Long> devices = Map.of(Figure.DEVICES_KNOWN, 9L, Figure.DEVICES_SILENT, 1L);
      cells.add(Calls.settled(Stream.POINT, "devices:area/" + code, code, minute, devices));
    }
    if (ofDay == 700) {
      Map<Figure, Long> notice = Map.of(Figure.NOTICES_ISSUED, 1L);
      cells.add(Calls.settled(Stream.OPERATIONS, "area:" + code, code, minute, notice));
    }
    return cells;
  }

  @Test
  void whatIsHeldStopsGrowingAndIsForgotten() throws Exception {
    List<Long> sizes = new ArrayList<>();
    int minutes = (REMEMBERED + 4) * DAY;
    try (SignalStages stages = new SignalStages()) {
      for (int minute = 0; minute < minutes; minute++) {
        stages.tell(cells(minute));
        bounded(stages);
        stages.settle(minute);
        bounded(stages);
        if (minute % DAY == DAY - 1) {
          sizes.add(stages.snapshot().size());
          assertThat(stages.take()).isNotEmpty();
        }
      }
      // From the ninth day on there is room for nothing more.
      assertThat(sizes.subList(REMEMBERED, sizes.size())).containsOnly(sizes.get(REMEMBERED));

      long last = Calls.millis(minutes - 1);
      stages.reach(last + REMEMBERED_MILLIS - 1);
      assertThat(stages.ofPlaces()).isEqualTo(new Held(Calls.NEIGHBOURHOODS, Calls.NEIGHBOURHOODS));
      assertThat(stages.ofClusters()).isEqualTo(new Held(1, 1));
      stages.reach(last + REMEMBERED_MILLIS);
      assertThat(stages.ofPlaces()).isEqualTo(NOTHING);
      assertThat(stages.ofClusters()).isEqualTo(NOTHING);
      assertThat(stages.missed()).isZero();
    }
  }

  private static void bounded(SignalStages stages) {
    Held places = stages.ofPlaces();
    assertThat(places.entries()).isLessThanOrEqualTo(MOST_ENTRIES * Calls.NEIGHBOURHOODS);
    assertThat(places.timers()).isLessThanOrEqualTo(MOST_TIMERS * Calls.NEIGHBOURHOODS);
    Held clusters = stages.ofClusters();
    assertThat(clusters.entries()).isLessThanOrEqualTo(MOST_ENTRIES);
    assertThat(clusters.timers()).isLessThanOrEqualTo(MOST_TIMERS);
  }

  /** When a bin of eight days before is forgotten, none of today is scanned before it settles. */
  @Test
  void onTheNinthDayBinsAreStillReadToTheirEnd() throws Exception {
    int begins = REMEMBERED * DAY + 240;
    try (SignalStages stages = new SignalStages()) {
      for (int minute = 0; minute < begins + 15; minute++) {
        boolean lateInTheBin = minute >= begins && minute % 5 >= 3;
        stages.tell(lateInTheBin ? Calls.surge(minute, 2) : Calls.calm(minute));
        stages.settle(minute);
      }
      assertThat(stages.missed()).isZero();
      assertThat(
              stages.takeCells().stream()
                  .filter(cell -> cell.subject().startsWith("signal:cluster-supplies"))
                  .map(cell -> cell.figures().get(Figure.CLUSTER_CALLERS.wire()))
                  .mapToLong(callers -> callers == null ? 0 : callers.numerator())
                  .max())
          .hasValue(12);
    }
  }
}
