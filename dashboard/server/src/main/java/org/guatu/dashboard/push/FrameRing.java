package org.guatu.dashboard.push;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.board.Delta;
import org.jspecify.annotations.Nullable;

/**
 * The last delta frames, each encoded once for all viewers, oldest dropped first. Bounded in frames
 * and in bytes. The frame that follows a sequence number is found without a search.
 */
final class FrameRing {
  static final int MAX_FRAMES = 512;

  private static final int HELD = 4;

  /** A delta and its encoding, which is released when it leaves the ring. */
  record Frame(Delta delta, Message message) {}

  private final @Nullable Frame[] slots = new @Nullable Frame[MAX_FRAMES];
  private final long maxBytes;
  private long oldestPrev;
  private long head;
  private long bytes;
  private long heldSeq = Long.MAX_VALUE;

  /**
   * @param seq the number the first frame will follow
   */
  FrameRing(long seq, long maxBytes) {
    this.oldestPrev = seq;
    this.head = seq;
    this.maxBytes = maxBytes;
  }

  void add(Frame frame) {
    if (frame.delta().prev() != head) {
      throw new IllegalArgumentException(frame.delta().prev() + " does not follow " + head);
    }
    if (head - oldestPrev == MAX_FRAMES) {
      dropOldest();
    }
    slots[slot(head)] = frame;
    head = frame.delta().seq();
    bytes += frame.message().length();
    dropBeyondBounds();
  }

  /** Goes on to a number without what leads to it: whoever is behind needs a snapshot. */
  void skipTo(long seq) {
    while (oldestPrev < head) {
      dropOldest();
    }
    oldestPrev = seq;
    head = seq;
  }

  private void dropBeyondBounds() {
    while (oldestPrev < head && bytes > (oldestPrev < heldSeq ? maxBytes : HELD * maxBytes)) {
      dropOldest();
    }
  }

  /** Whether every frame after {@code seq} is still here; trivially so at the head. */
  boolean reaches(long seq) {
    return seq >= oldestPrev && seq <= head;
  }

  /** The frame that follows {@code seq}; null at the head and before the oldest. */
  @Nullable Frame after(long seq) {
    return reaches(seq) && seq < head ? slots[slot(seq)] : null;
  }

  /**
   * Deltas after {@code seq}, which must be within reach and not the head: one, and further ones as
   * long as all together have no more subjects than that.
   */
  List<Delta> deltasAfter(long seq, int mostSubjects) {
    List<Delta> deltas = new ArrayList<>();
    int subjects = 0;
    for (Frame frame = after(seq); frame != null; frame = after(frame.delta().seq())) {
      subjects += frame.delta().subjects().size();
      if (subjects > mostSubjects && !deltas.isEmpty()) {
        break;
      }
      deltas.add(frame.delta());
    }
    return deltas;
  }

  /** Keeps what follows {@code seq} beyond its bound in bytes, up to four times of it. */
  void hold(long seq) {
    heldSeq = seq;
  }

  void release() {
    heldSeq = Long.MAX_VALUE;
    dropBeyondBounds();
  }

  /** Drops every frame. */
  void clear() {
    while (oldestPrev < head) {
      dropOldest();
    }
  }

  /** Number of the newest frame. */
  long head() {
    return head;
  }

  long bytes() {
    return bytes;
  }

  private void dropOldest() {
    Frame oldest = slots[slot(oldestPrev)];
    slots[slot(oldestPrev)] = null;
    if (oldest != null) {
      bytes -= oldest.message().length();
      oldest.message().release();
    }
    oldestPrev++;
  }

  private static int slot(long prev) {
    return (int) (prev % MAX_FRAMES);
  }
}
