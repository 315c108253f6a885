package org.guatu.pipeline.forecast;

/**
 * What is left of a call-up plan.
 *
 * @param inMillis until the last group is called, in milliseconds from now
 * @param people still to be called; 0 means that the call-up is over
 */
public record CallUpEnd(long inMillis, long people) {
  /** Nobody is left to be called, or nobody is called up at all. */
  public static final CallUpEnd OVER = new CallUpEnd(0, 0);

  /** Of those called, how many come at all, per thousand. */
  private static final long COMING_PER_MILLE = 1000 - RoundEta.NEVER_PER_MILLE;

  public CallUpEnd {
    if (people < 0) {
      throw new IllegalArgumentException("people must not be negative: " + people);
    }
  }

  /**
   * When by plan so many are called that those remaining come, in milliseconds from now. Not always
   * the end of it: latecomers of the groups before make up for those of the last ones.
   */
  long calledMillis(long remaining) {
    if (people == 0 || inMillis <= 0) {
      return 0;
    }
    long toCall = Math.min(people, remaining * 1000 / COMING_PER_MILLE);
    return Math.multiplyExact(inMillis, toCall) / people;
  }
}
