package org.guatu.pipeline.reference;

import java.util.List;

/** A figure in integers: what stands above and below the line, and the sample size. */
public record Fraction(long numerator, long denominator, long n) {
  /** A count, which is its own sample size. */
  static Fraction count(long value) {
    return new Fraction(value, 1, value);
  }

  /** The mean of spans, in minutes. */
  static Fraction minutes(List<Long> millis) {
    long sum = millis.stream().mapToLong(Long::longValue).sum();
    return new Fraction(sum, 60_000L * millis.size(), millis.size());
  }

  /** A share, whose sample size is what stands below the line. */
  static Fraction share(long part, long whole) {
    return new Fraction(part, whole, whole);
  }
}
