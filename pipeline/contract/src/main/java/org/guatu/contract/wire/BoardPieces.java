package org.guatu.contract.wire;

import java.util.List;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardSubject;

/**
 * A board in pieces, so that a large one can be encoded a part at a time: head, subjects in any
 * number of portions, tail. One after the other they are what {@link BoardCodec} writes at once.
 */
public final class BoardPieces {
  private static final int AROUND_BYTES = 4_096;

  private BoardPieces() {}

  /** Begin of a board; its subjects do not matter here. */
  public static byte[] boardHead(Board board) {
    return JsonWriter.begin(AROUND_BYTES, json -> BoardCodec.writeHead(json, board), "subjects");
  }

  /** Begin of a snapshot frame; its subjects do not matter here. */
  public static byte[] snapshotHead(Board board) {
    return JsonWriter.begin(
        AROUND_BYTES,
        json -> {
          json.text("type", "snapshot");
          BoardCodec.writeHead(json, board);
        },
        "subjects");
  }

  /**
   * Some subjects.
   *
   * @param first whether none stands before them
   */
  public static byte[] subjects(List<BoardSubject> subjects, boolean first) {
    int bytes = 16 + BoardCodec.SUBJECT_BYTES * subjects.size();
    return JsonWriter.items(bytes, first, subjects, BoardCodec::write);
  }

  /** End of a board or a snapshot frame. */
  public static byte[] tail(Board board) {
    return JsonWriter.end(AROUND_BYTES, json -> BoardCodec.writeTail(json, board));
  }
}
