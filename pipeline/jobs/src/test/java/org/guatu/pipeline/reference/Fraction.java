package org.guatu.pipeline.reference;

/** A figure in integers: what stands above and below the line, and the sample size. */
public record Fraction(long numerator, long denominator, long n) {
  /** A count, which is its own sample size. */
  static Fraction count(long value) {
    return new Fraction(value, 1, value);
  }

  /** A share, whose sample size is what stands below the line. */
  static Fraction share(long part, long whole) {
    return new Fraction(part, whole, whole);
  }
}
