package org.guatu.pipeline.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.contract.event.CallEventType.TICKET_ACCEPTED;
import static org.guatu.contract.event.CallEventType.TICKET_CLOSED;
import static org.guatu.contract.event.CallEventType.TICKET_CREATED;
import static org.guatu.contract.event.CallEventType.TICKET_DISPATCHED;
import static org.guatu.contract.event.CallEventType.TICKET_ON_SITE;
import static org.guatu.contract.event.CallEventType.TICKET_PENDING_EXTERNAL;
import static org.guatu.contract.event.CallEventType.TICKET_REOPENED;
import static org.guatu.pipeline.hotline.Given.amounts;
import static org.guatu.pipeline.hotline.Given.at;
import static org.guatu.pipeline.hotline.Given.event;
import static org.guatu.pipeline.hotline.Given.minutes;
import static org.guatu.pipeline.hotline.HotlineQuantity.BY_RULE;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_CLOSED;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_DISPATCHED;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_HELD;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_KNOWN;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_OPEN;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_OVERDUE;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKET_CLOSE_MILLIS;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKET_DISPATCH_MILLIS;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKET_ON_SITE_MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.CallEvent;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Quantity;
import org.junit.jupiter.api.Test;

/** A ticket that is due at 11:00. */
final class TicketDecisionTest {
  private final TicketDecision decision = new TicketDecision(Given.PLACES);

  private static CallEvent.Builder created(String time) {
    return event(TICKET_CREATED, "a", time).dueAtMillis(at("01T11:00:00"));
  }

  @Test
  void closedInTimeWasNeverOverdue() {
    Contributions out =
        minutes(decision, created("01T09:00:30"), event(TICKET_CLOSED, "b", "01T11:00:00"));
    assertThat(amounts(out, TICKETS_OPEN)).isEqualTo(Map.of("01T09:00", 1L, "01T11:00", -1L));
    assertThat(amounts(out, TICKETS_KNOWN)).isEqualTo(Map.of("01T09:00", 1L));
    assertThat(amounts(out, TICKETS_OVERDUE)).isEmpty();
    assertThat(amounts(out, BY_RULE)).isEmpty();
  }

  @Test
  void openPastItsTimeIsOverdueFromThen() {
    Contributions out = minutes(decision, created("01T09:00:30"));
    assertThat(amounts(out, TICKETS_OVERDUE)).isEqualTo(Map.of("01T11:00", 1L));
    assertThat(amounts(out, BY_RULE)).isEqualTo(Map.of("01T11:00", 1L));
  }

  @Test
  void closedAndReopenedIsOverdueTwice() {
    Contributions out =
        minutes(
            decision,
            created("01T09:00:00"),
            event(TICKET_CLOSED, "b", "01T11:10:00"),
            event(TICKET_REOPENED, "c", "01T11:30:00"),
            event(TICKET_CLOSED, "d", "01T11:50:00"));
    assertThat(amounts(out, TICKETS_OPEN))
        .isEqualTo(Map.of("01T09:00", 1L, "01T11:10", -1L, "01T11:30", 1L, "01T11:50", -1L));
    assertThat(amounts(out, TICKETS_OVERDUE))
        .isEqualTo(Map.of("01T11:00", 1L, "01T11:10", -1L, "01T11:30", 1L, "01T11:50", -1L));
  }

  @Test
  void createdPastItsTimeIsOverdueAtOnce() {
    Contributions out = minutes(decision, created("01T12:00:00"));
    assertThat(amounts(out, TICKETS_OVERDUE)).isEqualTo(Map.of("01T12:00", 1L));
  }

  @Test
  void reopenedWhileOpenAndClosedTwiceChangeNothing() {
    Contributions out =
        minutes(
            decision,
            created("01T09:00:00"),
            event(TICKET_REOPENED, "b", "01T09:10:00"),
            event(TICKET_CLOSED, "c", "01T09:20:00"),
            event(TICKET_CLOSED, "d", "01T09:30:00"));
    assertThat(amounts(out, TICKETS_OPEN)).isEqualTo(Map.of("01T09:00", 1L, "01T09:20", -1L));
  }

  @Test
  void withoutADueTimeNothingIsOverdue() {
    Contributions out = minutes(decision, event(TICKET_CREATED, "a", "01T09:00:00"));
    assertThat(amounts(out, TICKETS_OVERDUE)).isEmpty();
  }

  @Test
  void takesTheDueTimeFromTheEarliestThatHasOne() {
    Contributions out =
        minutes(
            decision,
            event(TICKET_CREATED, "a", "01T09:00:00"),
            event(TICKET_DISPATCHED, "b", "01T09:10:00").dueAtMillis(at("01T10:00:00")),
            event(TICKET_DISPATCHED, "c", "01T09:20:00").dueAtMillis(at("01T12:00:00")));
    assertThat(amounts(out, TICKETS_OVERDUE)).isEqualTo(Map.of("01T10:00", 1L));
  }

  /** Minutes and tags of those held up one way, such as {@code +01T09:00}. */
  private static List<String> held(Contributions out, HeldTicket as) {
    List<String> changes = new ArrayList<>();
    Quantity held = TICKETS_HELD;
    out.forEach(
        (slot, amount) -> {
          if (slot.quantity() == held.ordinal() && slot.tag() % 60_000 == as.tag(0)) {
            String minute = Instant.ofEpochMilli(slot.minuteMillis()).toString().substring(8, 16);
            changes.add((amount > 0 ? "+" : "-") + minute);
          }
        });
    Collections.sort(changes);
    return changes;
  }

  @Test
  void waitsToBeTakenUpUntilAnythingElseIsTold() {
    Contributions out =
        minutes(
            decision,
            created("01T09:00:30"),
            event(TICKET_CREATED, "b", "01T09:05:00"),
            event(TICKET_ACCEPTED, "c", "01T09:20:00"),
            event(TICKET_CLOSED, "d", "01T09:40:00"),
            event(TICKET_REOPENED, "e", "01T09:50:00"));
    assertThat(held(out, HeldTicket.UNDISPATCHED)).containsExactly("+01T09:00", "-01T09:20");
    assertThat(held(out, HeldTicket.BLOCKED)).isEmpty();
  }

  @Test
  void takenUpBeforeItWasCreatedItNeverWaited() {
    Contributions out =
        minutes(decision, created("01T09:00:30"), event(TICKET_DISPATCHED, "b", "01T08:00:00"));
    assertThat(held(out, HeldTicket.UNDISPATCHED)).isEmpty();
    assertThat(amounts(out, TICKETS_DISPATCHED)).isEqualTo(Map.of("01T09:00", 1L));
    assertThat(amounts(out, TICKET_DISPATCH_MILLIS)).isEmpty();
  }

  @Test
  void isBlockedUntilItsNextStep() {
    Contributions out =
        minutes(
            decision,
            created("01T09:00:30"),
            event(TICKET_PENDING_EXTERNAL, "b", "01T09:10:00"),
            event(TICKET_PENDING_EXTERNAL, "c", "01T09:20:00"),
            event(TICKET_CREATED, "d", "01T09:25:00"),
            event(TICKET_ON_SITE, "e", "01T09:30:00"),
            event(TICKET_PENDING_EXTERNAL, "f", "01T09:40:00"));
    assertThat(held(out, HeldTicket.BLOCKED))
        .containsExactly("+01T09:10", "+01T09:40", "-01T09:30");
    assertThat(held(out, HeldTicket.UNDISPATCHED)).containsExactly("+01T09:00", "-01T09:10");
  }

  @Test
  void onlyAnOpenTicketIsBlocked() {
    Contributions out =
        minutes(
            decision,
            event(TICKET_PENDING_EXTERNAL, "a", "01T08:00:00"),
            created("01T09:00:30"),
            event(TICKET_CLOSED, "b", "01T09:10:00"),
            event(TICKET_PENDING_EXTERNAL, "c", "01T09:20:00"),
            event(TICKET_REOPENED, "d", "01T09:30:00"),
            event(TICKET_PENDING_EXTERNAL, "e", "01T09:40:00"));
    assertThat(held(out, HeldTicket.BLOCKED)).containsExactly("+01T09:40");
  }

  @Test
  void timesAreToTheFirstOfEachStep() {
    CallEvent.Builder[] course = {
      created("01T09:00:30"),
      event(TICKET_DISPATCHED, "b", "01T09:10:00").round("R"),
      event(TICKET_DISPATCHED, "c", "01T09:20:00"),
      event(TICKET_ON_SITE, "d", "01T09:30:30"),
      event(TICKET_CLOSED, "e", "02T09:00:30"),
      event(TICKET_REOPENED, "f", "02T09:30:00"),
      event(TICKET_CLOSED, "g", "02T09:40:00")
    };
    Contributions out = minutes(decision, course);
    assertThat(amounts(out, TICKETS_DISPATCHED)).isEqualTo(Map.of("01T09:10", 1L));
    assertThat(amounts(out, TICKET_DISPATCH_MILLIS)).isEqualTo(Map.of("01T09:10", 570_000L));
    assertThat(amounts(out, TICKET_ON_SITE_MILLIS)).isEqualTo(Map.of("01T09:30", 1_800_000L));
    assertThat(amounts(out, TICKETS_CLOSED)).isEqualTo(Map.of("02T09:00", 1L));
    assertThat(amounts(out, TICKET_CLOSE_MILLIS)).isEqualTo(Map.of("02T09:00", 86_400_000L));
    // Each by the round of its own event; nobody planned a round R.
    Contributions rounds = Given.rounds(decision, course);
    assertThat(amounts(rounds, TICKETS_DISPATCHED)).isEqualTo(Map.of("2026-03-01", 1L));
    assertThat(amounts(rounds, TICKET_CLOSE_MILLIS)).isEqualTo(Map.of("2026-03-02", 86_400_000L));
  }

  @Test
  void withoutACreationNoTimeIsKnown() {
    Contributions out = minutes(decision, event(TICKET_CLOSED, "a", "01T09:00:00"));
    assertThat(amounts(out, TICKETS_CLOSED)).isEmpty();
    assertThat(held(out, HeldTicket.UNDISPATCHED)).isEmpty();
  }
}
