package org.guatu.dashboard.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.guatu.contract.board.Delta;
import org.guatu.dashboard.live.LiveView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes the live view to every viewer: hello, a snapshot or what it missed, deltas, heartbeats. A
 * viewer that lags gets one merged frame or a snapshot; one that does not read is closed. Neither
 * costs the others anything, for frames are shared and nobody has a queue of his own.
 *
 * <p>All methods are to be called on one event loop, the one that owns the view.
 */
public final class LivePush {
  private static final Logger LOG = LoggerFactory.getLogger(LivePush.class);

  /** As many frames a viewer may be behind before they are merged for it. */
  private static final int MERGE_BEYOND = 4;

  private static final short POLICY_VIOLATION = 1008;
  private static final short GOING_AWAY = 1001;

  private final Vertx vertx;
  private final LiveView view;
  private final PushOptions options;
  private final LongSupplier realMillis;
  private final Frames frames;
  private final Set<Viewer> viewers = new LinkedHashSet<>();
  private final List<Long> timers = new ArrayList<>();
  private final Counter deltas;
  private final Counter merges;
  private final Counter snapshots;
  private final Counter silent;
  private final Counter talking;
  private int joining;
  private boolean pushPending;
  private boolean stopped;
  private long pushedAtMillis;

  /**
   * @param realMillis real time in milliseconds from any origin, never going back
   */
  public LivePush(
      Vertx vertx,
      LiveView view,
      PushOptions options,
      LongSupplier realMillis,
      MeterRegistry meters) {
    this.vertx = vertx;
    this.view = view;
    this.options = options;
    this.realMillis = realMillis;
    this.frames = new Frames(view, options.ringBytes(), realMillis.getAsLong());
    this.pushedAtMillis = realMillis.getAsLong() - options.framePause().toMillis();
    meters.gauge("guatu.push.viewers", viewers, Set::size);
    this.deltas = meters.counter("guatu.push.frames", "kind", "delta");
    this.merges = meters.counter("guatu.push.frames", "kind", "merged");
    this.snapshots = meters.counter("guatu.push.frames", "kind", "snapshot");
    this.silent = meters.counter("guatu.push.closed", "reason", "silent");
    this.talking = meters.counter("guatu.push.closed", "reason", "talking");
  }

  /** Begins heartbeats. */
  public void start() {
    timers.add(vertx.setPeriodic(options.heartbeat().toMillis(), id -> heartbeat()));
    timers.add(vertx.setPeriodic(500, id -> closeSilent()));
  }

  /** Whether one more viewer has room. */
  boolean hasRoom() {
    return !stopped && viewers.size() + joining < options.maxViewers();
  }

  public int viewers() {
    return viewers.size();
  }

  /**
   * Makes a viewer of a request that has passed every check.
   *
   * @param epoch of the view it last saw, or null
   * @param seq the number it has, in that epoch
   * @param upgraded told when it is a WebSocket
   */
  void accept(HttpServerRequest request, @Nullable String epoch, long seq, Runnable upgraded) {
    joining++;
    request
        .toWebSocket()
        .onComplete(
            result -> {
              joining--;
              ServerWebSocket socket = result.result();
              if (socket != null) {
                upgraded.run();
                join(socket, view.epoch().equals(epoch) ? seq : -1);
              }
            });
  }

  private void join(ServerWebSocket socket, long cursor) {
    Viewer viewer = new Viewer(socket, cursor, realMillis);
    viewers.add(viewer);
    socket.closeHandler(closed -> viewers.remove(viewer));
    socket.exceptionHandler(failure -> LOG.debug("viewer lost: {}", failure.toString()));
    socket.drainHandler(drained -> pump(viewer));
    // There is nothing a viewer could have to say.
    socket.handler(message -> close(viewer, talking, "this channel only sends"));
    viewer.send(frames.hello());
    pump(viewer);
  }

  /** Something changed in the view: it is pushed at once, but no more than 20 times a second. */
  public void changed() {
    if (pushPending || stopped) {
      return;
    }
    long wait = pushedAtMillis + options.framePause().toMillis() - realMillis.getAsLong();
    pushPending = true;
    if (wait <= 0) {
      push();
    } else {
      vertx.setTimer(wait, id -> push());
    }
  }

  private void push() {
    pushPending = false;
    if (stopped) {
      return;
    }
    pushedAtMillis = realMillis.getAsLong();
    Delta delta = view.nextDelta(pushedAtMillis);
    if (delta != null) {
      frames.add(delta);
      List.copyOf(viewers).forEach(this::pump);
    }
    if (view.changed()) {
      changed();
    }
  }

  /** Sends what the viewer lacks, as far as its socket takes it. */
  private void pump(Viewer viewer) {
    FrameRing ring = frames.ring();
    while (!viewer.full() && viewer.cursor() != ring.head()) {
      long behind = ring.head() - viewer.cursor();
      FrameRing.Frame next = ring.after(viewer.cursor());
      if (next == null) {
        Frames.Snapshot snapshot = frames.snapshot(realMillis.getAsLong());
        viewer.send(snapshot.bytes(), snapshot.seq());
        snapshots.increment();
      } else if (behind > MERGE_BEYOND) {
        viewer.send(frames.mergedAfter(viewer.cursor()), ring.head());
        merges.increment();
      } else {
        viewer.send(next.bytes(), next.delta().seq());
        deltas.increment();
      }
    }
  }

  private void heartbeat() {
    Buffer frame = frames.heartbeat();
    for (Viewer viewer : List.copyOf(viewers)) {
      if (!viewer.full()) {
        viewer.send(frame);
        viewer.ping();
      }
    }
  }

  private void closeSilent() {
    long limit = realMillis.getAsLong() - options.silence().toMillis();
    for (Viewer viewer : List.copyOf(viewers)) {
      if (viewer.aliveAtMillis() <= limit) {
        close(viewer, silent, "nothing was read");
      }
    }
  }

  private void close(Viewer viewer, Counter reason, String words) {
    if (viewers.remove(viewer)) {
      reason.increment();
      viewer.socket().close(POLICY_VIOLATION, words);
    }
  }

  /** Says goodbye to every viewer. */
  public Future<Void> stop() {
    stopped = true;
    timers.forEach(vertx::cancelTimer);
    List<Future<Void>> closing = new ArrayList<>();
    for (Viewer viewer : List.copyOf(viewers)) {
      closing.add(viewer.socket().close(GOING_AWAY, "the server stops").otherwiseEmpty());
    }
    return Future.join(closing).mapEmpty();
  }
}
