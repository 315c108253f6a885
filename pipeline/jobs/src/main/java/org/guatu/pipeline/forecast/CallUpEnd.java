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

  public CallUpEnd {
    if (people < 0) {
      throw new IllegalArgumentException("people must not be negative: " + people);
    }
  }
}
