package org.guatu.pipeline.cell;

import java.util.ArrayList;
import java.util.List;

/** All that is kept of one subject. State: what is added is copied and packed, too. */
public final class SubjectState {
  public static final int SCHEMA_VERSION = 1;

  public int schemaVersion = SCHEMA_VERSION;
  public Timeline timeline = new Timeline();

  /** Cells that are not final, in order of time. */
  public List<CellSlot> cells = new ArrayList<>();

  /** Rounds that are not reconciled. */
  public List<RoundTotals> rounds = new ArrayList<>();

  /**
   * Amounts that are in the timeline but not yet in settled figures; as in {@link
   * SubjectDelta#amounts}. Only what outran the watermark stands here.
   */
  public Tuples ahead = new Tuples();

  /** What a leaf has yet to tell its roll-ups; as in {@link SubjectDelta#amounts}. */
  public Tuples pending = new Tuples();

  /** See {@link SubjectDelta#revisions}. */
  public Tuples pendingRevisions = new Tuples();

  /** Names for {@link #pendingRoundAmounts}. */
  public List<String> pendingRounds = new ArrayList<>();

  /** See {@link SubjectDelta#roundAmounts}. */
  public Tuples pendingRoundAmounts = new Tuples();

  /** (quantity, bucket, first minute known), each, as a leaf has told its roll-ups. */
  public long[] knownFrom = {};

  /** Cells from this minute on may have changed; {@link Long#MAX_VALUE} for none. */
  public long dirtyFromMillis = Long.MAX_VALUE;

  /** Whether anything is to be told. */
  public boolean dirty;

  /** Received-time of the newest event, UTC milliseconds. */
  public long asOfMillis = Long.MIN_VALUE;

  /** Received-time at which a leaf ends; 0 for a roll-up. */
  public long keptUntilMillis;

  /** What was received after a leaf's end, and waits until that is certain. */
  public List<SubjectDelta> later = new ArrayList<>();

  /** Processing time before which nothing is emitted, UTC milliseconds. */
  public long nextEmitAtMillis;

  /** Whether a processing-time timer is set. */
  public boolean emitTimer;

  /**
   * Another that does not change with this one. What is only ever replaced both share; this one
   * forgets what it had worked out and can work out again.
   */
  public SubjectState copy() {
    SubjectState copy = new SubjectState();
    copy.schemaVersion = schemaVersion;
    copy.timeline = timeline.copy();
    copy.cells = new ArrayList<>(cells.size());
    cells.forEach(cell -> copy.cells.add(cell.copy()));
    copy.rounds = new ArrayList<>(rounds.size());
    rounds.forEach(round -> copy.rounds.add(round.copy()));
    copy.ahead = ahead.copy();
    copy.pending = pending.copy();
    copy.pendingRevisions = pendingRevisions.copy();
    copy.pendingRounds = new ArrayList<>(pendingRounds);
    copy.pendingRoundAmounts = pendingRoundAmounts.copy();
    copy.knownFrom = knownFrom;
    copy.dirtyFromMillis = dirtyFromMillis;
    copy.dirty = dirty;
    copy.asOfMillis = asOfMillis;
    copy.keptUntilMillis = keptUntilMillis;
    copy.later = new ArrayList<>(later);
    copy.nextEmitAtMillis = nextEmitAtMillis;
    copy.emitTimer = emitTimer;
    return copy;
  }
}
