package org.guatu.pipeline.cell;

/**
 * What changes at one subject, a leaf or a roll-up: the record between the stages of a job. Arrays
 * of tuples, because a record per amount would cost more to carry than to count.
 */
public final class SubjectDelta {
  /** Longs per entry of {@link #amounts}. */
  public static final int AMOUNT_WIDTH = 5;

  /** Longs per entry of {@link #revisions}. */
  public static final int REVISION_WIDTH = 2;

  /** Longs per entry of {@link #roundAmounts}. */
  public static final int ROUND_WIDTH = 4;

  /** Bucket of an amount that never enters settled figures by itself: what leaves derive. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Bucket of an amount that enters the settled figures of its minute alone. */
  public static final long SETTLED_ONLY = Long.MIN_VALUE;

  /** Key of the leaf, or id of the roll-up. */
  public String subject = "";

  /** Received-time of the newest event in it, UTC milliseconds. */
  public long asOfMillis;

  /** For a leaf: received-time until which it is kept for this at least; 0 for a roll-up. */
  public long keptUntilMillis;

  /** (minute, bucket, quantity, tag, amount), each. */
  public long[] amounts = {};

  /** (minute, changes folded in), each. */
  public long[] revisions = {};

  /** Rounds touched. */
  public String[] rounds = {};

  /** (index in {@link #rounds}, quantity, amount, ledger's part of it), each. */
  public long[] roundAmounts = {};

  /** The same for another subject. */
  public SubjectDelta copyFor(String other) {
    SubjectDelta copy = new SubjectDelta();
    copy.subject = other;
    copy.asOfMillis = asOfMillis;
    copy.amounts = amounts;
    copy.revisions = revisions;
    copy.rounds = rounds;
    copy.roundAmounts = roundAmounts;
    return copy;
  }

  /** Whether it changes nothing. */
  public boolean isEmpty() {
    return amounts.length == 0 && revisions.length == 0 && rounds.length == 0;
  }
}
