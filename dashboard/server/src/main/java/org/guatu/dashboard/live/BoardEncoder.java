package org.guatu.dashboard.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.wire.BoardPieces;
import org.jspecify.annotations.Nullable;

/**
 * A whole board as JSON, encoded a portion at a time while the view goes on: thousands of subjects
 * at once would hold up the loop that owns it. It has the number at which it was begun. What
 * changed in between may be in it already and comes again in the deltas after that number, which
 * are of whole subjects; so board and deltas together are right.
 */
public final class BoardEncoder {
  /** Some 100 µs of work, and 64 KiB. */
  private static final int PORTION = 64;

  private final LiveView view;
  private final Board rest;
  private final Function<BoardSubject, @Nullable BoardSubject> seen;
  private final Consumer<String> shown;
  private final List<String> ids;
  private final List<byte[]> pieces = new ArrayList<>();
  private int next;
  private boolean first = true;

  private BoardEncoder(
      LiveView view,
      Board rest,
      byte[] head,
      Function<BoardSubject, @Nullable BoardSubject> seen,
      Consumer<String> shown) {
    this.view = view;
    this.rest = rest;
    this.seen = seen;
    this.shown = shown;
    this.ids = view.subjectIds();
    pieces.add(head);
  }

  /** The board as {@code GET /api/v1/board} answers it. */
  public static BoardEncoder board(LiveView view) {
    Board rest = view.boardWithoutSubjects();
    return new BoardEncoder(
        view, rest, BoardPieces.boardHead(rest), subject -> subject, subject -> {});
  }

  /**
   * A snapshot frame.
   *
   * @param epoch of those who get it
   * @param seq likewise
   * @param seen a subject as they have it; null if they do not
   * @param shown told the id of each
   */
  public static BoardEncoder snapshot(
      LiveView view,
      String epoch,
      long seq,
      Function<BoardSubject, @Nullable BoardSubject> seen,
      Consumer<String> shown) {
    Board all = view.boardWithoutSubjects();
    Board rest =
        new Board(
            all.mode(),
            epoch,
            seq,
            all.asOfMillis(),
            all.watermarkMillis(),
            List.of(),
            all.alerts(),
            all.sources());
    return new BoardEncoder(view, rest, BoardPieces.snapshotHead(rest), seen, shown);
  }

  /**
   * Goes on with a portion, and with further ones as long as it may; true when all is encoded.
   *
   * @param mayGoOn asked between portions
   */
  public boolean run(BooleanSupplier mayGoOn) {
    do {
      if (next >= ids.size()) {
        pieces.add(BoardPieces.tail(rest));
        return true;
      }
      portion();
    } while (mayGoOn.getAsBoolean());
    return false;
  }

  private void portion() {
    int end = Math.min(ids.size(), next + PORTION);
    List<BoardSubject> subjects = new ArrayList<>(end - next);
    for (; next < end; next++) {
      BoardSubject whole = view.subject(ids.get(next));
      BoardSubject subject = whole == null ? null : seen.apply(whole);
      if (subject != null) {
        subjects.add(subject);
        shown.accept(subject.id());
      }
    }
    if (!subjects.isEmpty()) {
      pieces.add(BoardPieces.subjects(subjects, first));
      first = false;
    }
  }

  /** The number it was begun at. */
  public long seq() {
    return rest.seq();
  }

  /** One after the other they are the document. */
  public List<byte[]> pieces() {
    return pieces;
  }
}
