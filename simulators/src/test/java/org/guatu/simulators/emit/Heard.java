package org.guatu.simulators.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;

/** Keeps what arrives, and insists on its order. */
public final class Heard implements EventSink {
  private final List<Event> events = new ArrayList<>();
  private final List<byte[]> raw = new ArrayList<>();
  private final Map<Stream, Long> last = new EnumMap<>(Stream.class);
  private long lastOfAll = Long.MIN_VALUE;

  @Override
  public void accept(Event event) {
    events.add(event);
    check(event.stream(), event.receivedAtMillis());
  }

  @Override
  public void acceptRaw(Stream stream, byte[] body, long receivedAtMillis) {
    raw.add(body);
    check(stream, receivedAtMillis);
  }

  public List<Event> events() {
    return events;
  }

  public List<byte[]> raw() {
    return raw;
  }

  public long count(String typeName) {
    return events.stream().filter(event -> event.typeName().equals(typeName)).count();
  }

  private void check(Stream stream, long receivedAtMillis) {
    Long before = last.put(stream, receivedAtMillis);
    if (before != null) {
      assertThat(receivedAtMillis).isGreaterThan(before);
    }
    assertThat(receivedAtMillis).isGreaterThanOrEqualTo(lastOfAll);
    lastOfAll = receivedAtMillis;
  }
}
