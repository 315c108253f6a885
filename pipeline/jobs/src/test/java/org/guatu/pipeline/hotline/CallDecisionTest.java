package org.guatu.pipeline.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.contract.event.CallEventType.CALL_ABANDONED;
import static org.guatu.contract.event.CallEventType.CALL_ANSWERED;
import static org.guatu.contract.event.CallEventType.CALL_OFFERED;
import static org.guatu.contract.event.CallEventType.TICKET_CREATED;
import static org.guatu.pipeline.hotline.Given.amounts;
import static org.guatu.pipeline.hotline.Given.event;
import static org.guatu.pipeline.hotline.Given.minutes;
import static org.guatu.pipeline.hotline.Given.rounds;
import static org.guatu.pipeline.hotline.Given.tags;
import static org.guatu.pipeline.hotline.HotlineQuantity.ABANDONED;
import static org.guatu.pipeline.hotline.HotlineQuantity.ANSWERED;
import static org.guatu.pipeline.hotline.HotlineQuantity.ANSWERED_QUICKLY;
import static org.guatu.pipeline.hotline.HotlineQuantity.OFFERED;
import static org.guatu.pipeline.hotline.HotlineQuantity.UNLOCATED;
import static org.guatu.pipeline.hotline.HotlineQuantity.WAIT_SECONDS;

import java.util.Map;
import org.guatu.pipeline.cell.Contributions;
import org.junit.jupiter.api.Test;

final class CallDecisionTest {
  private final CallDecision decision = new CallDecision(Given.PLACES);

  @Test
  void offeredCountsInItsMinuteAndAnsweredInTheMinuteTheWaitEnded() {
    Contributions out =
        minutes(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:50"),
            event(CALL_ANSWERED, "b", "01T09:01:05"));
    assertThat(amounts(out, OFFERED)).isEqualTo(Map.of("01T09:00", 1L));
    assertThat(amounts(out, ANSWERED)).isEqualTo(Map.of("01T09:01", 1L));
    assertThat(amounts(out, ANSWERED_QUICKLY)).isEqualTo(Map.of("01T09:01", 1L));
    assertThat(tags(out, WAIT_SECONDS)).isEqualTo(Map.of(15L, 1L));
  }

  @Test
  void aMillisecondOverIsNotQuick() {
    Contributions out =
        minutes(decision, event(CALL_ANSWERED, "b", "01T09:01:05").waitMillis(15_001));
    assertThat(amounts(out, ANSWERED)).isEqualTo(Map.of("01T09:01", 1L));
    assertThat(amounts(out, ANSWERED_QUICKLY)).isEmpty();
  }

  @Test
  void theSwitchKnowsTheWaitBest() {
    Contributions out =
        minutes(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:00"),
            event(CALL_ANSWERED, "b", "01T09:05:00").waitMillis(7_999));
    assertThat(tags(out, WAIT_SECONDS)).isEqualTo(Map.of(7L, 1L));
  }

  @Test
  void hangingUpWithinFiveSecondsIsNotAbandoning() {
    Contributions shortly =
        minutes(decision, event(CALL_ABANDONED, "b", "01T09:00:10").waitMillis(5_000));
    assertThat(amounts(shortly, ABANDONED)).isEmpty();
    assertThat(tags(shortly, WAIT_SECONDS)).isEqualTo(Map.of(5L, 1L));
    Contributions longer =
        minutes(decision, event(CALL_ABANDONED, "b", "01T09:00:10").waitMillis(5_001));
    assertThat(amounts(longer, ABANDONED)).isEqualTo(Map.of("01T09:00", 1L));
  }

  @Test
  void theEarlierOfAnsweredAndAbandonedCounts() {
    Contributions answered =
        minutes(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:00"),
            event(CALL_ANSWERED, "b", "01T09:01:00"),
            event(CALL_ABANDONED, "c", "01T09:02:00"));
    assertThat(amounts(answered, ANSWERED)).isEqualTo(Map.of("01T09:01", 1L));
    assertThat(amounts(answered, ABANDONED)).isEmpty();
    Contributions abandoned =
        minutes(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:00"),
            event(CALL_ANSWERED, "b", "01T09:02:00"),
            event(CALL_ABANDONED, "c", "01T09:01:00"));
    assertThat(amounts(abandoned, ANSWERED)).isEmpty();
    assertThat(amounts(abandoned, ABANDONED)).isEqualTo(Map.of("01T09:01", 1L));
  }

  @Test
  void answeredBeforeOfferedHasWaitedForNothing() {
    Contributions out =
        minutes(
            decision,
            event(CALL_ANSWERED, "b", "01T09:00:00"),
            event(CALL_OFFERED, "a", "01T09:00:30"));
    assertThat(tags(out, WAIT_SECONDS)).isEqualTo(Map.of(0L, 1L));
    assertThat(amounts(out, ANSWERED_QUICKLY)).isEqualTo(Map.of("01T09:00", 1L));
  }

  @Test
  void aCallWithoutAreaIsUnlocatedAndOneWithoutLineHasOne() {
    Contributions out = minutes(decision, event(CALL_OFFERED, "a", "01T09:00:00").line(null));
    assertThat(amounts(out, UNLOCATED)).isEqualTo(Map.of("01T09:00", 1L));
    out.forEach((slot, amount) -> assertThat(slot.leaf().member()).isEqualTo("?"));
  }

  @Test
  void eachStepCountsInItsOwnRound() {
    Contributions out =
        rounds(
            decision,
            event(CALL_OFFERED, "a", "01T23:59:30"),
            event(CALL_ANSWERED, "b", "02T00:00:30"));
    assertThat(amounts(out, OFFERED)).isEqualTo(Map.of("2026-03-01", 1L));
    assertThat(amounts(out, ANSWERED)).isEqualTo(Map.of("2026-03-02", 1L));
  }

  @Test
  void aTicketOfTheCallIsNoStepOfIt() {
    assertThat(decision.keyOf(event(TICKET_CREATED, "t", "01T09:00:00").build())).isNull();
    assertThat(decision.keyOf(event(CALL_OFFERED, "a", "01T09:00:00").build())).isEqualTo("C1");
  }
}
