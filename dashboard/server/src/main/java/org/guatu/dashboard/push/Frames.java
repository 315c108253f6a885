package org.guatu.dashboard.push;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import org.guatu.contract.board.Delta;
import org.guatu.contract.wire.BoardCodec;
import org.guatu.dashboard.live.Deltas;
import org.guatu.dashboard.live.LiveView;

/**
 * Every frame a viewer can get, encoded once and shared: deltas in the ring, the merged frames and
 * the snapshot of the moment for those who are behind.
 */
final class Frames {
  /** A whole board and the number from which deltas go on. */
  record Snapshot(long seq, Buffer bytes) {}

  /** A snapshot serves all who ask within this time: deltas bring them to the present. */
  static final long SNAPSHOT_SERVES_MILLIS = 1_000;

  private final LiveView view;
  private final FrameRing ring;
  private final Map<Long, Buffer> merged = new HashMap<>();
  private Snapshot snapshot;
  private long snapshotAtMillis;

  Frames(LiveView view, int ringBytes, long realMillis) {
    this.view = view;
    this.ring = new FrameRing(view.seq(), ringBytes);
    this.snapshot = encodeSnapshot();
    this.snapshotAtMillis = realMillis;
  }

  /** Takes a delta as the newest frame; its size in bytes. */
  int add(Delta delta) {
    Buffer bytes = Buffer.buffer(BoardCodec.delta(delta));
    ring.add(new FrameRing.Frame(delta, bytes));
    merged.clear();
    return bytes.length();
  }

  FrameRing ring() {
    return ring;
  }

  Buffer hello() {
    return Buffer.buffer(BoardCodec.hello(view.epoch(), view.seq()));
  }

  Buffer heartbeat() {
    return Buffer.buffer(
        BoardCodec.heartbeat(view.seq(), view.asOfMillis(), view.watermarkMillis()));
  }

  /** One frame that leads from {@code seq}, which the ring must reach, to the head. */
  Buffer mergedAfter(long seq) {
    return merged.computeIfAbsent(
        seq, from -> Buffer.buffer(BoardCodec.delta(Deltas.merge(ring.deltasAfter(from)))));
  }

  /** A recent whole board from which the ring leads on. */
  Snapshot snapshot(long realMillis) {
    boolean old = realMillis - snapshotAtMillis > SNAPSHOT_SERVES_MILLIS;
    boolean behind = snapshot.seq() != ring.head();
    if (behind && (old || !ring.reaches(snapshot.seq()))) {
      snapshot = encodeSnapshot();
      snapshotAtMillis = realMillis;
    }
    return snapshot;
  }

  private Snapshot encodeSnapshot() {
    return new Snapshot(view.seq(), Buffer.buffer(BoardCodec.snapshot(view.board())));
  }
}
