package org.guatu.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.wire.EventCodec;
import org.junit.jupiter.api.Test;

class ServedEventsTest {
  private static final ServedEvents EVENTS = new ServedEvents(1, 20_000, 2_000, 5_000);

  @Test
  void anEventFollowsFromSeedAndNumber() {
    ServedEvents same = new ServedEvents(1, 10, 2_000, 5_000);
    ServedEvents other = new ServedEvents(2, 10, 2_000, 5_000);
    assertThat(same.event(7)).isEqualTo(EVENTS.event(7));
    assertThat(other.event(7)).isNotEqualTo(EVENTS.event(7));
  }

  @Test
  void nothingIsDelayedBeyondWhatEverybodyWaitsFor() {
    assertThat(ServedEvents.LONGEST_MILLIS).isLessThan(Waiting.MILLIS);
    for (long number = 0; number < EVENTS.count(); number++) {
      PointEvent event = EVENTS.event(number);
      if (!EVENTS.isCopy(number)) {
        assertThat(event.receivedAtMillis() - event.occurredAtMillis())
            .isBetween(0L, ServedEvents.LONGEST_MILLIS);
      }
    }
  }

  /** Else which of them is first would be decided by the body, and not by the order. */
  @Test
  void aCopyIsReceivedLaterThanWhatItRepeats() throws Exception {
    Map<EventKey, PointEvent> first = new HashMap<>();
    int copies = 0;
    int otherBodies = 0;
    for (long number = 0; number < EVENTS.count(); number++) {
      byte[] wire = EventCodec.encode(EVENTS.event(number));
      PointEvent event = EventCodec.decodePoint(wire, EVENTS.receivedAtMillis(number));
      PointEvent before = first.putIfAbsent(event.key(), event);
      assertThat(before != null).isEqualTo(EVENTS.isCopy(number));
      if (before != null) {
        copies++;
        assertThat(event.receivedAtMillis()).isGreaterThan(before.receivedAtMillis());
        boolean another = !EventCodec.digest(event).equals(EventCodec.digest(before));
        assertThat(another).isEqualTo(EVENTS.hasAnotherBody(number));
        otherBodies += another ? 1 : 0;
      }
    }
    assertThat(copies).isBetween(140, 260);
    assertThat(otherBodies).isBetween(5, 45);
  }

  @Test
  void everyPointLiesBelowFiveAreasOfTheRegistry() {
    var codes = ServedTree.registry(2_000).areas().stream().map(area -> area.code()).toList();
    assertThat(codes).hasSize(490).doesNotHaveDuplicates();
    for (int point = 0; point < 2_000; point++) {
      assertThat(ServedTree.areaSubjects(ServedTree.area(point)))
          .hasSize(ServedTree.LEVELS)
          .allMatch(subject -> codes.contains(subject.substring("area:".length())));
    }
  }
}
