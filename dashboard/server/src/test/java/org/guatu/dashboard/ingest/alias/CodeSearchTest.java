package org.guatu.dashboard.ingest.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.registry.Alias;
import org.junit.jupiter.api.Test;

/** What of a log is moved when a code is learned. */
class CodeSearchTest {
  private static final String HOME = "990101001";
  private static final long NOON = 1_772_366_400_000L;

  private final AliasBook book = new AliasBook();
  private final CodeSearch search = new CodeSearch(book);

  CodeSearchTest() {
    book.learn(new Alias("X-17", HOME, NOON));
  }

  @Test
  void whatStandsUnderTheCodeIsMovedAndSaysTheSame() {
    CallEvent call = call("a", "X-17", 1_000).toBuilder().topic("medical").device("d1").build();
    search.see(call);
    search.see(call("b", "X-18", 1_000));
    Event moved = only();
    assertThat(moved.corrects()).isEqualTo(call.key());
    assertThat(moved)
        .isEqualTo(
            call.toBuilder()
                .key("guatu-aliases", moved.id())
                .corrects(call.key())
                .area(HOME)
                .device(null)
                .build());
  }

  @Test
  void ofAnEventThatWasCorrectedTheLastCounts() {
    search.see(call("a", "X-17", 1_000));
    search.see(correction("b", "a", "X-18", 2_000));
    search.see(call("c", "X-18", 1_000));
    search.see(correction("d", "c", "X-17", 2_000));
    search.see(correction("e", "d", "X-17", 3_000));
    assertThat(only().corrects()).isEqualTo(call("e", "", 0).key());
  }

  @Test
  void aCorrectionThatCameBeforeWhatItNamesIsAtHandWithIt() {
    search.see(correction("early", "b", "X-18", 2_000));
    search.see(call("a", "X-17", 1_000));
    search.see(correction("c", "a", "X-17", 3_000));
    search.see(correction("b", "a", "X-19", 4_000));
    assertThat(search.missing()).isEmpty();
  }

  @Test
  void whatWasMovedIsNotMovedAgain() {
    search.see(call("a", "X-17", 1_000));
    Event moved = only();
    search.see(((CallEvent) moved).toBuilder().receivedAtMillis(NOON + 9_000).build());
    assertThat(search.missing()).isEmpty();
  }

  @Test
  void madeTwiceItIsTheSame() {
    Event call = call("a", "X-17", 1_000);
    search.see(call);
    assertThat(only()).isEqualTo(book.correctionOf(call, call.receivedAtMillis()));
  }

  @Test
  void beforeTheAliasIsValidTheCodeMeantNothing() {
    search.see(call("a", "X-17", -1));
    assertThat(search.missing()).isEmpty();
  }

  @Test
  void whatIsAheadOfItsTimeStaysWhereItCounted() {
    Event ahead = call("a", "X-17", 60_000).toBuilder().receivedAtMillis(NOON + 1_000).build();
    search.see(ahead);
    assertThat(only().occurredAtMillis()).isEqualTo(NOON + 1_000);
  }

  @Test
  void correctionsInACircleEndTheSearch() {
    search.see(correction("a", "b", "X-17", 1_000));
    search.see(correction("b", "a", "X-17", 1_000));
    assertThat(search.missing()).hasSizeLessThanOrEqualTo(2);
  }

  private Event only() {
    List<Event> missing = search.missing();
    assertThat(missing).hasSize(1);
    return missing.get(0);
  }

  private static CallEvent call(String id, String area, long after) {
    return CallEvent.of(CallEventType.CALL_OFFERED, "switch", id, NOON + after)
        .receivedAtMillis(NOON + after)
        .area(area)
        .call("C1")
        .line("L1")
        .build();
  }

  private static CallEvent correction(String id, String of, String area, long after) {
    return call(id, area, after).toBuilder().corrects(call(of, "", 0).key()).build();
  }
}
