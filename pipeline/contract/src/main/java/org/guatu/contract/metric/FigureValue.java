package org.guatu.contract.metric;

import org.jspecify.annotations.Nullable;

/**
 * One figure of one cell, in integers. Its value is numerator / denominator, in the unit of the
 * catalogue; a denominator of 0 means unknown. A figure that is unknown at a gap is absent from its
 * cell.
 *
 * @param numerator the sum above the line
 * @param denominator the sum below the line; 1 for a count
 * @param n sample size: events, or for a level the leaves that know it
 * @param settledNumerator the same from events received before the minute settled; null until then
 * @param settledDenominator see {@code settledNumerator}
 * @param ledger how much of the numerator came too late for its minute (round cells); else 0
 */
public record FigureValue(
    long numerator,
    long denominator,
    long n,
    @Nullable Long settledNumerator,
    @Nullable Long settledDenominator,
    long ledger) {

  public static FigureValue count(long value, long n) {
    return new FigureValue(value, 1, n, null, null, 0);
  }

  public static FigureValue ratio(long numerator, long denominator, long n) {
    return new FigureValue(numerator, denominator, n, null, null, 0);
  }

  public FigureValue withSettled(long settledNumerator, long settledDenominator) {
    return new FigureValue(numerator, denominator, n, settledNumerator, settledDenominator, ledger);
  }

  public FigureValue withLedger(long ledger) {
    return new FigureValue(numerator, denominator, n, settledNumerator, settledDenominator, ledger);
  }

  /** The decimal every reader shows; null where unknown. */
  public @Nullable Double value() {
    return decimal(numerator, denominator);
  }

  /** The decimal as it stood when the minute settled; null where unknown or not settled. */
  public @Nullable Double settledValue() {
    Long above = settledNumerator;
    Long below = settledDenominator;
    return above == null || below == null ? null : decimal(above, below);
  }

  /** The one function that turns integers into a shown decimal. */
  public static @Nullable Double decimal(long numerator, long denominator) {
    return denominator == 0 ? null : (double) numerator / denominator;
  }
}
