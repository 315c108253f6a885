package org.guatu.pipeline.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.contract.event.CallEventType.CALL_ANSWERED;
import static org.guatu.contract.event.CallEventType.CALL_OFFERED;
import static org.guatu.pipeline.hotline.Given.amounts;
import static org.guatu.pipeline.hotline.Given.minutes;
import static org.guatu.pipeline.hotline.Given.rounds;
import static org.guatu.pipeline.hotline.HotlineQuantity.CONTACTS;
import static org.guatu.pipeline.hotline.HotlineQuantity.CONTACTS_RESOLVED;
import static org.guatu.pipeline.hotline.HotlineQuantity.REPEAT_CALLS;
import static org.guatu.pipeline.hotline.HotlineQuantity.UNIQUE_CALLERS;

import java.util.Map;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.pipeline.cell.Contributions;
import org.junit.jupiter.api.Test;

final class CallerDecisionTest {
  private final CallerDecision decision = new CallerDecision(Given.PLACES);

  private static CallEvent.Builder event(CallEventType type, String id, String time) {
    return Given.event(type, id, time).caller("who").topic("supplies");
  }

  @Test
  void aCallerIsUniqueOnceARound() {
    Contributions out =
        minutes(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:00"),
            event(CALL_OFFERED, "b", "01T10:00:00"),
            event(CALL_OFFERED, "c", "02T08:00:00"));
    assertThat(amounts(out, UNIQUE_CALLERS)).isEqualTo(Map.of("01T09:00", 1L, "02T08:00", 1L));
    Contributions rounds =
        rounds(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:00"),
            event(CALL_OFFERED, "b", "01T10:00:00"));
    assertThat(amounts(rounds, UNIQUE_CALLERS)).isEqualTo(Map.of("2026-03-01", 1L));
    assertThat(amounts(rounds, REPEAT_CALLS)).isEqualTo(Map.of("2026-03-01", 1L));
  }

  @Test
  void aCallRepeatsUpToExactlyADayAfter() {
    assertThat(repeats("02T09:00:00.000")).isEqualTo(Map.of("02T09:00", 1L));
    assertThat(repeats("02T09:00:00.001")).isEmpty();
  }

  private Map<String, Long> repeats(String second) {
    return amounts(
        minutes(
            decision, event(CALL_OFFERED, "a", "01T09:00:00"), event(CALL_OFFERED, "b", second)),
        REPEAT_CALLS);
  }

  @Test
  void ofTwoCallsAtOneInstantTheSecondById() {
    Contributions out =
        minutes(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:00"),
            event(CALL_OFFERED, "b", "01T09:00:00"));
    assertThat(amounts(out, REPEAT_CALLS)).isEqualTo(Map.of("01T09:00", 1L));
  }

  @Test
  void anotherTopicIsNoRepeat() {
    Contributions out =
        minutes(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:00"),
            event(CALL_OFFERED, "b", "01T10:00:00").topic("medical"));
    assertThat(amounts(out, REPEAT_CALLS)).isEmpty();
  }

  @Test
  void resolvedOnFirstContactUnlessCalledAgainWithinADay() {
    assertThat(resolved("02T09:00:00.000")).isEmpty();
    assertThat(resolved("02T09:00:00.001")).isEqualTo(Map.of("02T09:00", 1L));
    assertThat(resolved("01T08:59:00.000")).isEqualTo(Map.of("02T09:00", 1L));
    assertThat(resolved("01T09:00:00.000")).isEqualTo(Map.of("02T09:00", 1L));
  }

  private Map<String, Long> resolved(String offered) {
    Contributions out =
        minutes(
            decision, event(CALL_ANSWERED, "a", "01T09:00:00"), event(CALL_OFFERED, "b", offered));
    assertThat(amounts(out, CONTACTS)).isEqualTo(Map.of("02T09:00", 1L));
    return amounts(out, CONTACTS_RESOLVED);
  }

  @Test
  void aCaseIsNewAnHourAfterTheLastCallAboutTheSame() {
    assertThat(supplies("01T10:00:00.000", "supplies")).isEqualTo(Map.of("01T09:00", 1L));
    assertThat(supplies("01T10:00:00.001", "supplies"))
        .isEqualTo(Map.of("01T09:00", 1L, "01T10:00", 1L));
    // Who says that it was told as delivered calls about supplies too.
    assertThat(supplies("01T09:30:00.000", "notReceived")).isEqualTo(Map.of("01T09:00", 1L));
    assertThat(supplies("01T09:30:00.000", "medical")).isEqualTo(Map.of("01T09:00", 1L));
  }

  private Map<String, Long> supplies(String second, String topic) {
    Contributions out =
        minutes(
            decision,
            event(CALL_OFFERED, "a", "01T09:00:00"),
            event(CALL_OFFERED, "b", second).topic(topic));
    return amounts(out, HotlineQuantity.CALLERS_SUPPLIES);
  }

  @Test
  void whatIsToldForTheWholeSiteOnlyIsNoMatter() {
    Contributions out =
        minutes(decision, event(CALL_OFFERED, "a", "01T09:00:00").topic("psychological"));
    for (CallMatter matter : CallMatter.ALL) {
      assertThat(amounts(out, matter.quantity())).isEmpty();
    }
  }

  @Test
  void anUnknownCallerIsNobody() {
    assertThat(decision.keyOf(event(CALL_OFFERED, "a", "01T09:00:00").caller(null).build()))
        .isNull();
  }
}
