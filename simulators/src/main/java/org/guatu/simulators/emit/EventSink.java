package org.guatu.simulators.emit;

import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;

/**
 * Takes what arrives at ingest, in the order of received-at; within a stream no two arrivals have
 * the same.
 */
public interface EventSink {
  /** An event as its sender made it, with the received-at it is to be stamped with. */
  void accept(Event event);

  /**
   * A body that is no event.
   *
   * @param stream where it was sent to
   * @param body the bytes as sent
   * @param receivedAtMillis when it arrived, UTC milliseconds
   */
  void acceptRaw(Stream stream, byte[] body, long receivedAtMillis);
}
