package org.guatu.pipeline.cell;

/** What was said of one minute's cell. State: fields are only ever added. */
public final class CellSlot {
  /** Start of the minute, UTC milliseconds. */
  public long minuteMillis;

  /** Changes folded in. */
  public long revision;

  /** Whether an event or change came since it was last emitted. */
  public boolean touched;

  /** Whether a cell with figures was emitted. */
  public boolean emitted;

  /** Fingerprint of what was emitted last. */
  public long fingerprint;

  /** Whether it has settled. */
  public boolean settled;

  /** Names of the settled figures. */
  public String[] settledFigures = {};

  /** (numerator, denominator) of each of {@link #settledFigures}. */
  public long[] settledValues = {};

  /** What the leaf derived and told its roll-ups; see {@link TaggedAmounts}. */
  public long[] derived = TaggedAmounts.NONE;

  /** What the leaves derived from the events received before the minute settled. */
  public long[] settledDerived = TaggedAmounts.NONE;
}
