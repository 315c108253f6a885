package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.operator.Staged.Held;
import org.guatu.pipeline.point.PointModels;
import org.guatu.pipeline.reference.MessySite;
import org.junit.jupiter.api.Test;

/** A device stores what it scans for six and a half hours, and sends all of it in one second. */
class OfflineBatchTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final Finishing FINISHING = new Finishing(10_000, 6 * HOUR);
  private static final Places PLACES = new Places(MessySite.registry(), 10_000, 6 * HOUR);
  private static final Round ROUND = MessySite.registry().rounds().get(0);

  private static final long START = Window.minuteOf(ROUND.opensAtMillis());
  private static final long OFFLINE = START + 10 * MINUTE;
  private static final long BACK = OFFLINE + 6 * HOUR + 30 * MINUTE;
  private static final long END = BACK + HOUR;

  /**
   * Two scans a minute; minutes that are final when they land end at BACK - O - L at the latest.
   */
  private static final int LATE = 2 * 29;

  private static final String AREA = "area:310117101001";

  private record Run(Map<String, Cell> cells, Map<String, Held> held, int ledger) {}

  /** Scans at P1 by the one, and at P2 by the other, who is never offline. */
  private static Run run(boolean offline) throws Exception {
    List<PointEvent> events = new ArrayList<>();
    long stored = 0;
    for (long at = START; at < END; at += MINUTE / 2) {
      boolean held = offline && at >= OFFLINE && at < BACK;
      long received = held ? BACK + stored++ : at + 1_000;
      events.add(event(PointEventType.SERVED, "one", "P1", at, received));
      events.add(event(PointEventType.SERVED, "other", "P2", at, at + 2_000));
      if (!held) {
        events.add(event(PointEventType.DEVICE_HEARTBEAT, "one", "P1", at + 1, at + 3_000));
      }
    }
    events.sort(Comparator.comparingLong(PointEvent::receivedAtMillis));
    try (Staged<PointEvent, ?> staged = new Staged<>(PointModels.of(PLACES), FINISHING)) {
      Map<String, Held> held = Map.of();
      for (PointEvent event : events) {
        staged.reach(event.receivedAtMillis());
        staged.send(event);
        if (event.receivedAtMillis() <= BACK + 10 * MINUTE) {
          held = staged.held();
        }
      }
      staged.reach(ROUND.reconciledAtMillis());
      return new Run(staged.cells(), held, staged.ledger().size());
    }
  }

  private static PointEvent event(
      PointEventType type, String device, String point, long at, long receivedAt) {
    return PointEvent.of(type, device + "-app", type.wire() + at, at)
        .receivedAtMillis(receivedAt)
        .sentAtMillis(receivedAt - 500)
        .device(device)
        .point(point)
        .round(ROUND.id())
        .build();
  }

  private static Map<String, FigureValue> minute(Run run, String subject, long minute) {
    Cell cell = run.cells().get(subject + " " + Window.minute(minute).id());
    return cell == null ? Map.of() : cell.figures();
  }

  private static FigureValue served(Run run, String subject, long minute) {
    return Objects.requireNonNull(minute(run, subject, minute).get(Figure.SERVED.wire()));
  }

  private static FigureValue ofRound(Run run, String subject, Figure figure) {
    Cell cell = Objects.requireNonNull(run.cells().get(subject + " round/" + ROUND.id()));
    return Objects.requireNonNull(cell.figures().get(figure.wire()));
  }

  @Test
  void itsMinutesEndAsIfItHadBeenThereAndNobodyElsesMove() throws Exception {
    Run inOrder = run(false);
    Run batch = run(true);

    // The other point: every figure of every cell, settled ones too, is the same.
    for (long minute = START; minute < END; minute += MINUTE) {
      assertThat(minute(batch, "point:P2", minute))
          .isNotEmpty()
          .isEqualTo(minute(inOrder, "point:P2", minute));
    }
    // Its own minutes that were not final when it landed, and the ones above.
    long firstOpen = FINISHING.firstOpen(BACK);
    for (long minute = firstOpen; minute < BACK - MINUTE; minute += MINUTE) {
      assertThat(served(batch, "point:P1", minute).numerator()).isEqualTo(2);
      FigureValue above = served(batch, AREA, minute);
      assertThat(above.numerator())
          .isEqualTo(4)
          .isEqualTo(served(inOrder, AREA, minute).numerator());
      // Seen on the wall as: revised +2.
      assertThat(above.settledNumerator()).isEqualTo(2);
    }
    // What was final stays as it was: the ledger has the rest, and so have the totals.
    for (long minute = OFFLINE; minute < firstOpen; minute += MINUTE) {
      assertThat(served(batch, AREA, minute).numerator()).isEqualTo(2);
      assertThat(served(batch, AREA, minute).settledNumerator()).isEqualTo(2);
    }
    assertThat(inOrder.ledger()).isZero();
    assertThat(batch.ledger()).isEqualTo(LATE);
    FigureValue total = ofRound(batch, "point:P1", Figure.SERVED_ROUND);
    assertThat(total.numerator())
        .isEqualTo(ofRound(inOrder, "point:P1", Figure.SERVED_ROUND).numerator());
    assertThat(total.ledger()).isEqualTo(LATE);
  }

  @Test
  void theBooksOfItsSourceAddUp() throws Exception {
    Map<String, Long> books = new TreeMap<>();
    for (Cell cell : run(true).cells().values()) {
      if (cell.subject().equals("source:point/one-app") && cell.window().id().startsWith("2026")) {
        cell.figures().forEach((name, value) -> books.merge(name, value.numerator(), Long::sum));
        FigureValue share = cell.figures().get(Figure.LATE_SHARE_60M.wire());
        if (cell.window().startMillis() == Window.minuteOf(BACK)) {
          assertThat(Objects.requireNonNull(share).numerator()).isEqualTo(LATE);
        }
      }
    }
    long stored = (BACK - OFFLINE) * 2 / MINUTE;
    long live = (END - START) * 2 / MINUTE - stored;
    assertThat(books)
        .containsEntry("late", (long) LATE)
        .containsEntry("accepted", stored + 2 * live - LATE)
        .containsEntry("duplicate", 0L)
        .containsEntry("quarantined", 0L);
    // Those of the minute that had not settled yet are in time.
    assertThat(books.get("corrected")).isBetween(stored - LATE - 4, stored - LATE);
  }

  @Test
  void theDeviceIsSilentMeanwhileAndItsClockIsNotSuspected() throws Exception {
    Run batch = run(true);
    long silentFrom = OFFLINE + 9 * MINUTE;
    assertThat(minute(batch, "devices:point/P1", silentFrom).get("devicesSilent"))
        .extracting(FigureValue::numerator)
        .isEqualTo(1L);
    assertThat(minute(batch, "devices:point/P1", Window.minuteOf(BACK)).get("devicesSilent"))
        .extracting(FigureValue::numerator)
        .isEqualTo(0L);
    assertThat(batch.cells().values())
        .filteredOn(cell -> cell.subject().startsWith("devices:"))
        .allSatisfy(
            cell ->
                assertThat(cell.figures().get("devicesSkewed"))
                    .extracting(FigureValue::numerator)
                    .isEqualTo(0L));
  }

  @Test
  void itCostsWhatItsEventsWouldHaveCostInOrder() throws Exception {
    Map<String, Held> inOrder = run(false).held();
    Map<String, Held> batch = run(true).held();
    for (String stage : List.of("leaves", "roll-ups", "sources", "devices", "corrections")) {
      Held is = Objects.requireNonNull(batch.get(stage));
      Held was = Objects.requireNonNull(inOrder.get(stage));
      assertThat(is.entries()).as(stage).isEqualTo(was.entries());
      assertThat(is.timers()).as(stage).isLessThanOrEqualTo(was.timers());
    }
  }
}
