package org.guatu.pipeline.signal;

/** What can be said of a condition by what is known. */
public enum Verdict {
  /** It holds. */
  PRESENT,
  /** It does not hold. */
  ABSENT,
  /** Too little is known: nothing begins by it, and nothing that has begun ends. */
  UNKNOWN;

  public static Verdict of(boolean holds) {
    return holds ? PRESENT : ABSENT;
  }

  /** Whether both hold; one that does not is enough to say no, whatever is known of the other. */
  public Verdict and(Verdict other) {
    if (this == ABSENT || other == ABSENT) {
      return ABSENT;
    }
    return this == PRESENT && other == PRESENT ? PRESENT : UNKNOWN;
  }
}
