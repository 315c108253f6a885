package org.guatu.dashboard.push;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.guatu.contract.board.Delta;
import org.guatu.contract.wire.BoardCodec;
import org.guatu.dashboard.live.BoardEncoder;
import org.guatu.dashboard.live.Deltas;
import org.guatu.dashboard.live.LiveView;
import org.jspecify.annotations.Nullable;

/**
 * Every frame a viewer of one view can get, encoded once and shared: deltas in the ring, the merged
 * frames and the snapshot of the moment for those who are behind. The view of everything has the
 * epoch and the numbers of the board; another one has its own, so that none can be taken for the
 * other.
 */
final class Frames {
  /** A whole board and the number from which deltas go on. */
  record Snapshot(long seq, Message message) {}

  /** One frame for several, and the number it leads to. */
  record Merged(long seq, Message message) {}

  /** A snapshot serves all who ask within this time: deltas bring them to the present. */
  static final long SNAPSHOT_SERVES_MILLIS = 1_000;

  /** What is merged at once does not hold up the loop. */
  private static final int MERGED_SUBJECTS = 1_000;

  /** Of encoding a snapshot at a stretch. */
  private static final long SLICE_NANOS = 5_000_000;

  private final LiveView view;
  private final String epoch;
  private final @Nullable Restriction restriction;
  private final LongSupplier realMillis;
  private final Consumer<Runnable> later;
  private final FrameRing ring;
  private final Map<Long, Merged> merged = new HashMap<>();
  private @Nullable Snapshot snapshot;
  private @Nullable Message heartbeat;
  private byte[] heartbeatText = {};
  private @Nullable BoardEncoder encoder;
  private long snapshotAtMillis;
  private boolean closed;

  /** Whether the last one had left the ring before it was encoded. */
  private boolean overtaken;

  /**
   * @param later runs a task after others of the loop had their turn
   */
  Frames(LiveView view, int ringBytes, LongSupplier realMillis, Consumer<Runnable> later) {
    this(view, view.epoch(), view.seq(), null, ringBytes, realMillis, later);
  }

  private Frames(
      LiveView view,
      String epoch,
      long seq,
      @Nullable Restriction restriction,
      int ringBytes,
      LongSupplier realMillis,
      Consumer<Runnable> later) {
    this.realMillis = realMillis;
    this.view = view;
    this.epoch = epoch;
    this.restriction = restriction;
    this.later = later;
    this.ring = new FrameRing(seq, ringBytes);
  }

  /**
   * Of less than everything.
   *
   * @param epoch different from every other one's
   */
  static Frames restricted(
      LiveView view,
      ViewFilter filter,
      String epoch,
      int ringBytes,
      LongSupplier realMillis,
      Consumer<Runnable> later) {
    return new Frames(view, epoch, 0, new Restriction(filter), ringBytes, realMillis, later);
  }

  /** Takes what of a delta is in the view as the newest frame; false if nothing is. */
  boolean add(Delta whole) {
    Delta delta = restriction == null ? whole : restriction.of(whole, ring.head());
    if (delta == null) {
      return false;
    }
    ring.add(new FrameRing.Frame(delta, Message.text(BoardCodec.delta(delta))));
    dropMerged();
    return true;
  }

  /** Takes a delta that nobody is there to read. */
  void skip(Delta whole) {
    ring.skipTo(whole.seq());
    dropMerged();
    // Nothing leads on from it any more, and it is the largest thing there is.
    dropSnapshot();
  }

  /** Whether a snapshot is on its way, from which the frames have to lead on. */
  boolean isEncoding() {
    return encoder != null;
  }

  FrameRing ring() {
    return ring;
  }

  String epoch() {
    return epoch;
  }

  /** To be released by who asked. */
  Message hello() {
    return Message.text(BoardCodec.hello(epoch, ring.head()));
  }

  /** Of now, for all who are told now. */
  Message heartbeat() {
    byte[] now = BoardCodec.heartbeat(ring.head(), view.asOfMillis(), view.watermarkMillis());
    Message known = heartbeat;
    if (known != null && Arrays.equals(heartbeatText, now)) {
      return known;
    }
    if (known != null) {
      known.release();
    }
    Message fresh = Message.text(now);
    heartbeat = fresh;
    heartbeatText = now;
    return fresh;
  }

  /** One frame that leads on from {@code seq}, which the ring must reach and not have as head. */
  Merged mergedAfter(long seq) {
    return merged.computeIfAbsent(seq, this::merge);
  }

  private Merged merge(long seq) {
    Delta all = Deltas.merge(ring.deltasAfter(seq, MERGED_SUBJECTS));
    return new Merged(all.seq(), Message.text(BoardCodec.delta(all)));
  }

  private void dropMerged() {
    merged.values().forEach(one -> one.message().release());
    merged.clear();
  }

  private void dropSnapshot() {
    if (snapshot != null) {
      snapshot.message().release();
      snapshot = null;
    }
  }

  /** Gives up all that it holds; it is not to be asked again. */
  void close() {
    closed = true;
    ring.clear();
    dropMerged();
    dropSnapshot();
    if (heartbeat != null) {
      heartbeat.release();
      heartbeat = null;
    }
  }

  /**
   * A recent whole board from which the ring leads on; null while it is being encoded.
   *
   * @param ready told when it is, if it is not now
   */
  @Nullable Snapshot snapshot(Runnable ready) {
    Snapshot known = snapshot;
    if (known != null && serves(known)) {
      return known;
    }
    if (encoder != null || closed) {
      return null;
    }
    BoardEncoder begun = begin();
    encoder = begun;
    ring.hold(begun.seq());
    // Where changes outrun it there is no other way than at a stretch.
    boolean whole = overtaken;
    if (!slice(begun, whole)) {
      later.accept(() -> goOn(begun, ready));
      return null;
    }
    ring.release();
    return snapshot;
  }

  private boolean serves(Snapshot known) {
    boolean old = realMillis.getAsLong() - snapshotAtMillis > SNAPSHOT_SERVES_MILLIS;
    return known.seq() == ring.head() || (!old && ring.reaches(known.seq()));
  }

  private BoardEncoder begin() {
    Restriction within = restriction;
    return within == null
        ? BoardEncoder.snapshot(view, epoch, ring.head(), subject -> subject, id -> {})
        : BoardEncoder.snapshot(view, epoch, ring.head(), within::of, within::shown);
  }

  private void goOn(BoardEncoder begun, Runnable ready) {
    if (closed) {
      return;
    }
    if (slice(begun, false)) {
      ready.run();
      ring.release();
    } else {
      later.accept(() -> goOn(begun, ready));
    }
  }

  /** True when all is encoded. */
  private boolean slice(BoardEncoder begun, boolean whole) {
    long end = System.nanoTime() + SLICE_NANOS;
    try {
      if (!begun.run(() -> whole || System.nanoTime() < end)) {
        return false;
      }
    } catch (RuntimeException failure) {
      // The next who asks begins anew.
      encoder = null;
      ring.release();
      throw failure;
    }
    encoder = null;
    dropSnapshot();
    snapshot = new Snapshot(begun.seq(), Message.text(begun.pieces()));
    snapshotAtMillis = realMillis.getAsLong();
    overtaken = !ring.reaches(begun.seq());
    return true;
  }
}
