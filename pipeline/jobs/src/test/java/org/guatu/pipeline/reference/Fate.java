package org.guatu.pipeline.reference;

import org.guatu.contract.event.Event;

/**
 * What became of one record.
 *
 * @param event the record
 * @param kind where it is counted
 * @param corrected accepted after its minute settled, or as a correction
 */
public record Fate(Event event, Kind kind, boolean corrected) {
  /** The classes that every record read falls into, each in exactly one. */
  public enum Kind {
    ACCEPTED,
    DUPLICATE,
    LATE,
    QUARANTINED,
    WAITING
  }
}
