package org.guatu.simulators.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.simulators.emit.EventSink;

/**
 * Writes all that arrives into a round; what cannot be written is an {@link UncheckedIOException}.
 */
public record RoundSink(RoundWriter writer) implements EventSink {
  @Override
  public void accept(Event event) {
    try {
      writer.event(event);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void acceptRaw(Stream stream, byte[] body, long receivedAtMillis) {
    try {
      writer.unreadable(stream, body, receivedAtMillis);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
