package org.guatu.simulators.scenario;

import org.guatu.contract.registry.Registry;
import org.guatu.simulators.emit.EventSink;

/**
 * A story that produces events, the same for the same seed. Not safe for use by several threads.
 */
public interface Scenario {
  /** What its events refer to. */
  Registry registry();

  /** The map of its town: a GeoJSON feature collection, UTF-8. */
  byte[] mapGeoJson();

  /** When it begins, UTC milliseconds. */
  long startMillis();

  /** When its last event has arrived, UTC milliseconds. */
  long endMillis();

  /**
   * Where a live run begins, UTC milliseconds: the round is under way, and what happened before is
   * little enough to be caught up with while one waits.
   */
  long watchFromMillis();

  /** When there is most to see, UTC milliseconds. */
  long midRoundMillis();

  /**
   * Goes on to an instant and hands over all that ingest receives up to and at it, in the order of
   * received-at. In which steps one goes changes nothing about what comes.
   *
   * @param receivedAtMillis UTC milliseconds; one that was passed already brings nothing
   */
  void runUntil(long receivedAtMillis, EventSink sink);
}
