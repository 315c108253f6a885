package org.guatu.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.simulators.emit.EventSink;
import org.junit.jupiter.api.Test;

class SamplingDayTest {
  @Test
  void arrivesInOrderAndStrictlyIncreasingPerStream() {
    SamplingDay day =
        SamplingDay.in(StandInTown.make(4), 7, SamplingDayConfig.on(LocalDate.of(2026, 3, 1)));
    OrderCheck check = new OrderCheck();
    day.runUntil(day.midRoundMillis(), check);
    assertThat(check.counts.get("served")).isGreaterThan(4_000);
  }

  private static final class OrderCheck implements EventSink {
    final Map<String, Long> counts = new TreeMap<>();
    private final Map<Stream, Long> last = new EnumMap<>(Stream.class);
    private long lastOfAll;

    @Override
    public void accept(Event event) {
      counts.merge(event.typeName(), 1L, Long::sum);
      check(event.stream(), event.receivedAtMillis());
    }

    @Override
    public void acceptRaw(Stream stream, byte[] body, long receivedAtMillis) {
      counts.merge("raw", 1L, Long::sum);
      check(stream, receivedAtMillis);
    }

    private void check(Stream stream, long received) {
      Long before = last.put(stream, received);
      assertThat(received).isGreaterThan(before == null ? 0 : before);
      assertThat(received).isGreaterThanOrEqualTo(lastOfAll);
      lastOfAll = received;
    }
  }
}
