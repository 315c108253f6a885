package org.guatu.pipeline.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.contract.event.CallEventType.TICKET_CLOSED;
import static org.guatu.contract.event.CallEventType.TICKET_CREATED;
import static org.guatu.contract.event.CallEventType.TICKET_DISPATCHED;
import static org.guatu.contract.event.CallEventType.TICKET_REOPENED;
import static org.guatu.pipeline.hotline.Given.amounts;
import static org.guatu.pipeline.hotline.Given.at;
import static org.guatu.pipeline.hotline.Given.event;
import static org.guatu.pipeline.hotline.Given.minutes;
import static org.guatu.pipeline.hotline.HotlineQuantity.BY_RULE;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_KNOWN;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_OPEN;
import static org.guatu.pipeline.hotline.HotlineQuantity.TICKETS_OVERDUE;

import java.util.Map;
import org.guatu.contract.event.CallEvent;
import org.guatu.pipeline.cell.Contributions;
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
}
