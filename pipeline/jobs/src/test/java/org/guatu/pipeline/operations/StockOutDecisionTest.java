package org.guatu.pipeline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an item runs out, and by how much that was foretold wrongly. */
final class StockOutDecisionTest {
  private static final long BEGIN = Instant.parse("2026-03-01T08:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;

  private final StockOutDecision decision =
      new StockOutDecision(new Places(Registry.empty("site", "UTC"), 10_000, 3_600_000));
  private final List<OperationsEvent> events = new ArrayList<>();

  private void say(OperationsEventType type, int minute, long quantity, @Nullable String store) {
    events.add(
        OperationsEvent.of(type, "desk", "e" + events.size(), BEGIN + minute * MINUTE)
            .receivedAtMillis(BEGIN + minute * MINUTE + 1)
            .subject("vest")
            .area("31")
            .group(store)
            .quantity(quantity)
            .build());
  }

  private void set(int minute, long quantity) {
    say(OperationsEventType.STOCK_SET, minute, quantity, null);
  }

  private void move(int minute, long quantity) {
    say(OperationsEventType.STOCK_MOVE, minute, quantity, null);
  }

  /** The amounts of a minute, nothing else having any. */
  private long[] only(int minute) {
    Contributions minutes = new Contributions();
    decision.decideMinutes(events, minutes);
    Contributions rounds = new Contributions();
    decision.decideRounds(events, rounds);
    long[] amounts = new long[2];
    minutes.forEach(
        (slot, amount) -> {
          assertThat(slot.minuteMillis()).isEqualTo(BEGIN + minute * MINUTE);
          OperationsQuantity quantity = new OperationsFigures().quantities().get(slot.quantity());
          amounts[quantity == OperationsQuantity.STOCK_OUTS ? 1 : 0] = amount;
        });
    assertThat(rounds.amounts().values())
        .containsExactlyInAnyOrderElementsOf(minutes.amounts().values());
    return amounts;
  }

  @Test
  void comparesAnHourWithWhatWasForetoldAnHourBefore() {
    set(0, 10);
    for (int minute = 10; minute <= 100; minute += 10) {
      move(minute, -1);
    }
    // After 40 minutes 6 were left, 4 were used in the hour: 90 minutes.
    assertThat(only(100)).containsExactly(30 * MINUTE, 1);
  }

  @Test
  void goesByTheFasterRateAndDropsWhatIsLessThanAMillisecond() {
    set(0, 40);
    move(1, -25);
    move(70, -1);
    move(130, -14);
    // 14 were left, 1 was used in the hour and 26 in the day: 14 × 1,440 / 26 minutes.
    assertThat(only(130)).containsExactly(14 * 1_440 * MINUTE / 26 - 60 * MINUTE, 1);
  }

  @Test
  void takesWhatIsForetoldBeyondADayForADay() {
    set(0, 1_000_000_000_000L);
    move(10, -1);
    set(90, 0);
    assertThat(only(90)).containsExactly(23 * 60 * MINUTE, 1);
  }

  @Test
  void leavesOutWhatWasNotForetold() {
    set(0, 2);
    move(30, -1);
    move(70, -1);
    // Nothing was used by the tenth minute; and in the 75th there was none any more.
    set(80, 1);
    move(135, -1);
    assertThat(only(0)).containsExactly(0, 0);
  }

  @Test
  void isOfAllStoresOfAnAreaAndOfTheMinutesEnd() {
    say(OperationsEventType.STOCK_SET, 0, 4, "a");
    say(OperationsEventType.STOCK_SET, 0, 4, "b");
    say(OperationsEventType.STOCK_MOVE, 20, -4, "a");
    move(60, -1);
    say(OperationsEventType.STOCK_MOVE, 90, -4, "b");
    say(OperationsEventType.STOCK_MOVE, 90, 1, "b");
    say(OperationsEventType.STOCK_SET, 100, 0, "b");
    // After 40 minutes 4 were left and 4 were used; what nobody counted is no stock.
    assertThat(only(100)).containsExactly(0, 1);
  }
}
