package org.guatu.simulators.compound;

/**
 * What happened in a round, as far as somebody with a scanner sees it.
 *
 * @param kind what
 * @param point at which point
 * @param person who; for {@link Kind#CALLED} how many, for {@link Kind#LANES} how many are open
 * @param atMillis when, in milliseconds since the point was to open
 */
public record RoundFact(Kind kind, int point, long person, long atMillis) {
  /** What there is to see. */
  public enum Kind {
    /** A group is called up. */
    CALLED,
    /** A person joins the queue. */
    ARRIVED,
    /** A person goes to a lane. */
    BEGAN,
    /** A person is done. */
    SERVED,
    /** Lanes open or pause. */
    LANES
  }
}
