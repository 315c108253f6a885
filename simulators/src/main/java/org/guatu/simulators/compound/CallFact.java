package org.guatu.simulators.compound;

/**
 * What happened to a call.
 *
 * @param kind what
 * @param call its number, a repeated one's its own
 * @param atMillis when, in milliseconds since the beginning
 */
public record CallFact(Kind kind, long call, long atMillis) {
  /** What there is to see. */
  public enum Kind {
    OFFERED,
    ANSWERED,
    ABANDONED,
    ENDED
  }
}
