package org.guatu.pipeline.cell;

/** How a quantity adds up over the minutes and over the leaves. */
public enum QuantityKind {
  /** Belongs to its minute. Leaves add up. */
  COUNT,
  /** A change of a level, which holds from its minute on. Leaves add up. */
  LEVEL,
  /**
   * A leaf counts the events by which it comes to know something, from their minute on; a roll-up
   * counts the leaves that know it.
   */
  KNOWING,
  /** Counts by tag (a whole number, such as seconds waited) in a minute. Leaves add up. */
  HISTOGRAM,
  /** Changes of levels by tag (such as the minute an order was placed). Leaves add up. */
  LEVEL_HISTOGRAM,
  /** A count kept at the leaf alone. */
  LEAF_COUNT,
  /** A level kept at the leaf alone. */
  LEAF_LEVEL,
  /** Counts by tag in a minute, kept at the leaf alone. */
  LEAF_HISTOGRAM,
  /** Changes of levels by tag, kept at the leaf alone. */
  LEAF_LEVEL_HISTOGRAM,
  /** What a leaf derives for a minute and adds to its roll-ups, such as its queue. */
  DERIVED,
  /** Counts by tag that a leaf derives for a minute and adds to its roll-ups. */
  DERIVED_HISTOGRAM;

  /** Whether it holds from its minute on. */
  public boolean cumulative() {
    return this == LEVEL
        || this == KNOWING
        || this == LEVEL_HISTOGRAM
        || this == LEAF_LEVEL
        || this == LEAF_LEVEL_HISTOGRAM;
  }

  /** Whether it is counted by tag. */
  public boolean tagged() {
    return this == HISTOGRAM
        || this == LEVEL_HISTOGRAM
        || this == LEAF_HISTOGRAM
        || this == LEAF_LEVEL_HISTOGRAM
        || this == DERIVED_HISTOGRAM;
  }

  /** Whether a leaf hands it on to its roll-ups as it is. */
  public boolean linear() {
    return this == COUNT || this == LEVEL || this == HISTOGRAM || this == LEVEL_HISTOGRAM;
  }
}
