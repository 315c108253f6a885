package org.guatu.contract.metric;

import java.util.Map;
import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one (stream, subject, window): the record on {@code metrics} and {@code latest}.
 * Readers keep a final one, else the highest (revision, finality); of equals the later offset.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param stream which job wrote it
 * @param subject a {@link SubjectId} as text
 * @param area the subject's area code, where it lies in one
 * @param window a minute or a round
 * @param revision events, corrections, ledger events and carried changes folded in; a roll-up's is
 *     the sum of its leaves'
 * @param finality provisional, settled or final
 * @param asOfMillis received-time of the newest event folded in, UTC milliseconds
 * @param watermarkMillis the job's received-time when it was written, UTC milliseconds
 * @param figures by catalogue name; absent is unknown
 * @param lon degrees east, for what moves; NaN otherwise
 * @param lat degrees north, for what moves; NaN otherwise
 * @param heading degrees clockwise from north, for what moves; NaN otherwise
 * @param status what the subject last said of itself ({@code ready|open|paused|closed}), or null
 */
public record Cell(
    int schemaVersion,
    Stream stream,
    String subject,
    @Nullable String area,
    Window window,
    long revision,
    Finality finality,
    long asOfMillis,
    long watermarkMillis,
    Map<String, FigureValue> figures,
    double lon,
    double lat,
    double heading,
    @Nullable String status) {

  public static final int SCHEMA_VERSION = 1;

  /** Key on the compacted {@code latest}: the newest minute, and each round, of a subject. */
  public String latestKey() {
    String of = window.kind() == WindowKind.ROUND ? window.id() : "minute";
    return stream.wire() + "|" + subject + "|" + of;
  }

  /**
   * Whether this one replaces {@code other}, a cell of the same stream, subject and window. Nothing
   * stands against a final one: a job that goes on from a checkpoint may fold the same events in in
   * another order, with fewer carried changes than it told before.
   */
  public boolean supersedes(Cell other) {
    if ((finality == Finality.FINAL) != (other.finality == Finality.FINAL)) {
      return finality == Finality.FINAL;
    }
    if (revision != other.revision) {
      return revision > other.revision;
    }
    return finality.compareTo(other.finality) >= 0;
  }
}
