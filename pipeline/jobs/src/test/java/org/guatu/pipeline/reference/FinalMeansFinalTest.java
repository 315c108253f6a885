package org.guatu.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Registry;
import org.junit.jupiter.api.Test;

/** What becomes known too late for a minute is left out of it in the reference, too. */
final class FinalMeansFinalTest {
  /** A minute is final 10 minutes and 10 seconds after it ended. */
  private static final Bounds BOUNDS = new Bounds(10_000, 600_000);

  private static long at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z").toEpochMilli();
  }

  private static Map<FigureKey, Fraction> finals(Stream stream, Event... events) {
    return new Reference(List.of(events), Registry.empty("site", "UTC"), BOUNDS)
        .finals(stream)
        .values();
  }

  private static FigureKey key(String subject, Figure figure, String time) {
    return new FigureKey(subject, figure.wire(), Window.minute(at(time)).id());
  }

  private static DeliveryEvent order(DeliveryEventType type, NeedType need, String time) {
    return DeliveryEvent.of(type, "s", type.wire(), at(time))
        .receivedAtMillis(at(time) + 1_000)
        .order("O")
        .need(need)
        .build();
  }

  @Test
  void anOrderMovesFromTheFirstMinuteOnThatIsNotFinal() {
    Map<FigureKey, Fraction> finals =
        finals(
            Stream.DELIVERY,
            order(DeliveryEventType.ORDER_AT_GATE, NeedType.MEAL, "10:00:05"),
            order(DeliveryEventType.ORDER_PLACED, NeedType.MEDICINE, "10:12:30"));
    String meals = "group:need-meal";
    String medicine = "group:need-medicine";
    assertThat(finals)
        .containsEntry(key(meals, Figure.AT_GATE, "10:00:00"), new Fraction(1, 1, 1))
        .containsEntry(key(meals, Figure.AT_GATE, "10:01:00"), new Fraction(1, 1, 1))
        .doesNotContainKey(key(meals, Figure.AT_GATE, "10:12:00"))
        .doesNotContainKey(key(medicine, Figure.AT_GATE, "10:00:00"))
        .containsEntry(key(medicine, Figure.AT_GATE, "10:12:00"), new Fraction(1, 1, 1))
        // The one leaf knows its levels still.
        .containsEntry(key("area:?", Figure.AT_GATE, "10:12:00"), new Fraction(1, 1, 2));
  }

  private static CallEvent call(CallEventType type, String time) {
    return CallEvent.of(type, "s", type.wire(), at(time))
        .receivedAtMillis(at(time) + 1_000)
        .call("C")
        .line("L")
        .build();
  }

  @Test
  void aCallIsInHandUntilItsEndWhereTheWrapUpIsHeardOfTooLate() {
    Map<FigureKey, Fraction> finals =
        finals(
            Stream.CALL,
            call(CallEventType.CALL_ANSWERED, "10:00:05"),
            call(CallEventType.CALL_ENDED, "10:00:45"),
            call(CallEventType.CALL_WRAP_UP, "10:12:05"));
    assertThat(finals)
        .doesNotContainKey(key("line:L", Figure.AGENTS, "10:00:00"))
        // From the first minute on that was not final, it was.
        .containsEntry(key("line:L", Figure.AGENTS, "10:12:00"), new Fraction(1, 1, 0));
    assertThat(
            finals(
                Stream.CALL,
                call(CallEventType.CALL_ANSWERED, "10:00:05"),
                call(CallEventType.CALL_ENDED, "10:00:45"),
                call(CallEventType.CALL_WRAP_UP, "10:01:05").withReceivedAt(at("10:11:30"))))
        .doesNotContainKey(key("line:L", Figure.AGENTS, "10:01:00"));
  }

  @Test
  void aPlanToldOfTooLateIsInNoLaterSum() {
    OperationsEvent late =
        OperationsEvent.of(OperationsEventType.SHIFT_PLANNED, "s", "late", at("10:30:00"))
            .receivedAtMillis(at("10:30:01"))
            .subject("gate")
            .startAtMillis(at("10:00:00"))
            .dueAtMillis(at("10:10:00"))
            .build();
    FigureKey share = key("post:gate", Figure.MANNED_SHARE_60M, "10:30:00");
    assertThat(finals(Stream.OPERATIONS, late)).doesNotContainKey(share);
    // Of what goes on, the part that is not final.
    OperationsEvent goesOn = late.toBuilder().dueAtMillis(at("10:25:00")).build();
    assertThat(finals(Stream.OPERATIONS, goesOn)).containsEntry(share, new Fraction(0, 6, 6));
    OperationsEvent known =
        late.toBuilder()
            .occurredAtMillis(at("09:59:00"))
            .receivedAtMillis(at("09:59:01"))
            .startAtMillis(at("10:20:00"))
            .dueAtMillis(at("10:30:00"))
            .build();
    assertThat(finals(Stream.OPERATIONS, known)).containsEntry(share, new Fraction(0, 10, 10));
  }
}
