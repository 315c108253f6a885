package org.guatu.pipeline.operator;

import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;

/** What to add to a source's minute, which is that of received-at. */
public final class SourceTally {
  /** Stream and source, as in the subject's id. */
  public String source = "";

  /** Start of the minute, UTC milliseconds. */
  public long minuteMillis;

  /** Received-time of the newest record in it, UTC milliseconds. */
  public long asOfMillis;

  /** Records read. */
  public long records;

  public long accepted;
  public long corrected;
  public long late;
  public long duplicate;
  public long quarantined;

  /** Received-at of the newest record; 0 for none. */
  public long lastReceivedAtMillis;

  /** How far occurred-at was ahead of received-at at most, at least 0. */
  public long skewSeconds;

  /** Nothing yet, in the minute of a received-at. */
  public static SourceTally of(String stream, String source, long receivedAtMillis) {
    SourceTally tally = new SourceTally();
    tally.source = stream + "/" + source;
    tally.minuteMillis = Window.minuteOf(receivedAtMillis);
    tally.asOfMillis = receivedAtMillis;
    return tally;
  }

  /** Nothing yet, in the minute in which the event was received. */
  public static SourceTally of(Event event) {
    return of(event.stream().wire(), event.source(), event.receivedAtMillis());
  }

  /** A record read. */
  public static SourceTally read(Event event) {
    SourceTally tally = of(event);
    tally.records = 1;
    tally.lastReceivedAtMillis = event.receivedAtMillis();
    tally.skewSeconds =
        Math.max(0, Math.floorDiv(event.occurredAtMillis() - event.receivedAtMillis(), 1000L));
    return tally;
  }

  /** Whether it would change no book. */
  public boolean isNothing() {
    return records == 0
        && accepted == 0
        && corrected == 0
        && late == 0
        && duplicate == 0
        && quarantined == 0;
  }

  /** Adds another one of the same source. */
  public void add(SourceTally other) {
    asOfMillis = Math.max(asOfMillis, other.asOfMillis);
    records += other.records;
    accepted += other.accepted;
    corrected += other.corrected;
    late += other.late;
    duplicate += other.duplicate;
    quarantined += other.quarantined;
    lastReceivedAtMillis = Math.max(lastReceivedAtMillis, other.lastReceivedAtMillis);
    skewSeconds = Math.max(skewSeconds, other.skewSeconds);
  }
}
