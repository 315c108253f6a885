package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.point.PointModels;
import org.guatu.pipeline.reference.MessySite;
import org.junit.jupiter.api.Test;

/** The books of a source stay closed. */
class BooksTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final Finishing FINISHING = new Finishing(10_000, HOUR);
  private static final Places PLACES = new Places(MessySite.registry(), 10_000, HOUR);
  private static final Round ROUND = MessySite.registry().rounds().get(0);

  @Test
  void aCopyThatComesHoursLaterLeavesTheEarlierOnesInTheirMinutes() throws Exception {
    long at = ROUND.opensAtMillis();
    try (Staged<PointEvent, ?> staged = new Staged<>(PointModels.of(PLACES), FINISHING)) {
      staged.send(received(at, at + 6_000));
      staged.send(received(at, at + 5 * MINUTE));
      staged.reach(at + 2 * HOUR);
      staged.send(received(at, at + 3 * HOUR));
      staged.tell(at + 3 * HOUR);
      staged.reach(at + 5 * HOUR);

      Cell second = minute(staged, at + 5 * MINUTE);
      assertThat(second.finality()).isEqualTo(Finality.FINAL);
      assertThat(count(second, "duplicate")).isEqualTo(1);
      assertThat(second.figures()).containsKey("lastReceivedAt");
      assertThat(count(minute(staged, at), "accepted")).isEqualTo(1);
      assertThat(count(minute(staged, at + 3 * HOUR), "duplicate")).isEqualTo(1);
    }
  }

  /** Two partitions: the later copy of a late heartbeat comes through first. */
  @Test
  void anEarlierCopyOfAHeartbeatTakesTheLaterOnesPlaceInTheBooks() throws Exception {
    long at = ROUND.opensAtMillis();
    PointEvent beat =
        PointEvent.of(PointEventType.DEVICE_HEARTBEAT, "app", "e1", at).point("P1").build();
    try (Staged<PointEvent, ?> staged = new Staged<>(PointModels.of(PLACES), FINISHING)) {
      staged.reach(at + 5 * HOUR);
      staged.send(beat.withReceivedAt(at + 5 * HOUR + 2 * MINUTE));
      staged.reach(at + 5 * HOUR + 1);
      staged.send(beat.withReceivedAt(at + 5 * HOUR + MINUTE));
      staged.tell(at + 5 * HOUR + 3 * MINUTE);
      staged.reach(at + 8 * HOUR);
      assertThat(count(minute(staged, at + 5 * HOUR + MINUTE), "late")).isEqualTo(1);
      assertThat(count(minute(staged, at + 5 * HOUR + 2 * MINUTE), "late")).isEqualTo(0);
      assertThat(count(minute(staged, at + 5 * HOUR + 2 * MINUTE), "duplicate")).isEqualTo(1);
    }
  }

  private static Cell minute(Staged<?, ?> staged, long minuteMillis) {
    return staged.cells().values().stream()
        .filter(cell -> cell.subject().equals("source:point/app"))
        .filter(cell -> cell.window().equals(Window.minute(minuteMillis)))
        .findFirst()
        .orElseThrow();
  }

  private static long count(Cell cell, String figure) {
    FigureValue value = cell.figures().get(figure);
    return value == null ? -1 : value.numerator();
  }

  private static PointEvent received(long occurredAtMillis, long receivedAtMillis) {
    return PointEvent.of(PointEventType.SERVED, "app", "e1", occurredAtMillis)
        .receivedAtMillis(receivedAtMillis)
        .point("P1")
        .round(ROUND.id())
        .build();
  }
}
