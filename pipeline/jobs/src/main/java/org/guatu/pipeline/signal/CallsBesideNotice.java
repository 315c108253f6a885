package org.guatu.pipeline.signal;

/**
 * Signal (g) of an area: calls change after a notice. If the rate of calls were the same before and
 * since, each call of both spans would fall into the later one with the probability that its length
 * has of both, whatever the rate: given all of them, those since are binomial. They have changed if
 * as few, or as many, have a probability below 0.005, which is 0.01 for both sides. Association,
 * never cause: the notice may be about what people call for.
 *
 * @param before calls of the {@value #BEFORE_MINUTES} minutes before the minute of the notice
 * @param since calls of the minutes since
 * @param minutes how many these are, at least 1
 */
public record CallsBesideNotice(long before, long since, long minutes) implements Association {
  /** How far back calls are counted, and for how long they are watched. */
  public static final long BEFORE_MINUTES = 60;

  private static final double UNUSUAL = 0.01;

  @Override
  public Verdict verdict() {
    return Verdict.of(probability() < UNUSUAL);
  }

  /** Twice the smaller tail, at most 1. */
  double probability() {
    long all = before + since;
    // Of the tails, the one with fewer than expected is P(X <= since), the other P(Y <= before).
    double span = BEFORE_MINUTES + minutes;
    double fewer = atMost(since, all, minutes / span);
    double more = atMost(before, all, BEFORE_MINUTES / span);
    return Math.min(1, 2 * Math.min(fewer, more));
  }

  /** P(X ≤ most) of a binomial, by logarithms: its first terms may be no numbers. */
  private static double atMost(long most, long all, double share) {
    double odds = StrictMath.log(share) - StrictMath.log(1 - share);
    double log = all * StrictMath.log(1 - share);
    double sum = 0;
    for (long i = 0; i <= most; i++) {
      sum += StrictMath.exp(log);
      log += odds + StrictMath.log((double) (all - i)) - StrictMath.log(i + 1.0);
    }
    return sum;
  }
}
