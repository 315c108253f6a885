package org.guatu.pipeline.cell;

/**
 * A base quantity that a subject keeps by minute, and from which its figures are derived. Each
 * stream has one enum of them, whose first constants are {@code EVENTS} and {@code BY_RULE}.
 */
public interface Quantity {
  /**
   * Index of the quantity {@code EVENTS}: events of a leaf in the minute. They keep the leaf
   * present in this minute and the next one.
   */
  int EVENTS = 0;

  /**
   * Index of the quantity {@code BY_RULE}: what keeps a leaf present in this minute alone. At a
   * roll-up, the leaves that are present.
   */
  int BY_RULE = 1;

  /**
   * Its place in arrays; part of the state's schema, so constants are only ever added at the end.
   */
  int ordinal();

  /** How it adds up over time and over leaves. */
  QuantityKind kind();
}
