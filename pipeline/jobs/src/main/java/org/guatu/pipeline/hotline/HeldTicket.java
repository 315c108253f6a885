package org.guatu.pipeline.hotline;

import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Histogram;

/**
 * What keeps a ticket from going on. Both are counted in one histogram by the minute since when:
 * minutes leave room for more tags than one between them, and each histogram costs.
 */
enum HeldTicket {
  /** Nobody has taken it up. */
  UNDISPATCHED(0, Figure.TICKETS_UNDISPATCHED, Figure.TICKET_UNDISPATCHED_AGE_MAX_MINUTES),
  /** It waits for somebody outside. */
  BLOCKED(1, Figure.TICKETS_BLOCKED, Figure.TICKET_BLOCKED_AGE_MAX_MINUTES);

  /** What it adds to a minute to make a tag. Part of the state's schema. */
  private final long offset;

  private final Figure number;
  private final Figure age;

  HeldTicket(long offset, Figure number, Figure age) {
    this.offset = offset;
    this.number = number;
    this.age = age;
  }

  /** How many there are. */
  Figure number() {
    return number;
  }

  /** How old the oldest of them is. */
  Figure age() {
    return age;
  }

  /** The tag of those held since a minute. */
  long tag(long minuteMillis) {
    return minuteMillis + offset;
  }

  /**
   * Of a histogram by tag, those held so.
   *
   * @param sinceMillis the minute of the oldest; meaningless if there is none
   */
  record Held(long number, long sinceMillis) {}

  /** Counts those held so. */
  Held in(Histogram byTag) {
    long number = 0;
    long oldest = Long.MAX_VALUE;
    for (var entry : byTag.counts().entrySet()) {
      long since = entry.getKey() - offset;
      if (since % Window.MINUTE_MILLIS == 0) {
        number += entry.getValue();
        oldest = Math.min(oldest, since);
      }
    }
    return new Held(number, oldest);
  }
}
