package org.guatu.dashboard.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.Collection;
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

  /**
   * A town that catches up changes by 3 MB a second, of which whoever lags wants a second or two.
   */
  private static final int RESTRICTED_SHARE = 2;

  private static final short TRY_AGAIN_LATER = 1013;
  private static final short POLICY_VIOLATION = 1008;
  private static final short GOING_AWAY = 1001;

  private final Vertx vertx;
  private final LiveView view;
  private final PushOptions options;
  private final LongSupplier realMillis;
  private final Channels channels;
  private final Set<Viewer> viewers = new LinkedHashSet<>();
  private final Turns turns;
  private final Message ping = Message.ping();
  private final List<Long> timers = new ArrayList<>();
  private final Counter deltas;
  private final Counter merges;
  private final Counter snapshots;
  private final Counter silent;
  private final Counter talking;
  private int joining;
  private long restrictedViews;
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
    Frames everything = new Frames(view, options.ringBytes(), realMillis, this::later);
    this.channels = new Channels(everything, this::restricted);
    this.turns = new Turns(this::pump, this::later);
    this.pushedAtMillis = realMillis.getAsLong() - options.framePause().toMillis();
    meters.gauge("guatu.push.viewers", viewers, Set::size);
    meters.gauge("guatu.push.views", channels, Channels::restricted);
    this.deltas = meters.counter("guatu.push.frames", "kind", "delta");
    this.merges = meters.counter("guatu.push.frames", "kind", "merged");
    this.snapshots = meters.counter("guatu.push.frames", "kind", "snapshot");
    this.silent = meters.counter("guatu.push.closed", "reason", "silent");
    this.talking = meters.counter("guatu.push.closed", "reason", "talking");
  }

  private Frames restricted(ViewFilter filter) {
    String epoch = view.epoch() + "/" + ++restrictedViews;
    int bytes = Math.max(1, options.ringBytes() / RESTRICTED_SHARE);
    return Frames.restricted(view, filter, epoch, bytes, realMillis, this::later);
  }

  /** A timer lets everything else on the loop have its turn; a task put behind would not. */
  private void later(Runnable task) {
    vertx.setTimer(1, id -> task.run());
  }

  /** Begins heartbeats. */
  public void start() {
    // Who was told nothing for half of the time is told something before it is over.
    timers.add(vertx.setPeriodic(options.heartbeat().toMillis() / 2, id -> heartbeat()));
    timers.add(vertx.setPeriodic(500, id -> closeSilent()));
    timers.add(vertx.setPeriodic(5_000, id -> channels.sweep(realMillis.getAsLong())));
  }

  /** Whether one more viewer has room. */
  boolean hasRoom() {
    return !stopped && viewers.size() + joining < options.maxViewers();
  }

  /** Whether a view has room among those in use. */
  boolean hasRoom(ViewFilter filter) {
    return channels.of(filter, realMillis.getAsLong()) != null;
  }

  public int viewers() {
    return viewers.size();
  }

  /**
   * Makes a viewer of a request that has passed every check.
   *
   * @param filter what it asks for; there is room for it
   * @param epoch of what it last saw, or null
   * @param seq the number it has, in that epoch
   * @param upgraded told when it is a WebSocket
   */
  void accept(
      HttpServerRequest request,
      ViewFilter filter,
      @Nullable String epoch,
      long seq,
      Runnable upgraded) {
    joining++;
    HttpConnection connection = request.connection();
    request
        .toWebSocket()
        .onComplete(
            result -> {
              joining--;
              ServerWebSocket socket = result.result();
              if (socket != null) {
                upgraded.run();
                join(socket, connection, filter, epoch, seq);
              }
            });
  }

  private void join(
      ServerWebSocket socket,
      HttpConnection connection,
      ViewFilter filter,
      @Nullable String epoch,
      long seq) {
    Channels.Channel channel = channels.of(filter, realMillis.getAsLong());
    if (channel == null) {
      socket.close(TRY_AGAIN_LATER, "too many views");
      return;
    }
    Frames frames = channel.frames;
    long cursor = frames.epoch().equals(epoch) ? seq : -1;
    Context loop = vertx.getOrCreateContext();
    Viewer viewer =
        new Viewer(
            socket,
            connection,
            channel,
            cursor,
            realMillis,
            drained -> loop.runOnContext(now -> pumpAll(List.of(drained))));
    viewers.add(viewer);
    channel.joined();
    socket.closeHandler(closed -> remove(viewer));
    socket.exceptionHandler(failure -> LOG.debug("viewer lost: {}", failure.toString()));
    // There is nothing a viewer could have to say.
    socket.handler(message -> close(viewer, talking, "this channel only sends"));
    Message hello = frames.hello();
    viewer.send(hello);
    hello.release();
    pump(viewer);
  }

  private boolean remove(Viewer viewer) {
    boolean known = viewers.remove(viewer);
    if (known) {
      viewer.channel().left(realMillis.getAsLong());
    }
    return known;
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
      channels.add(delta, pushedAtMillis);
      pumpAll(viewers);
    }
    if (view.changed()) {
      changed();
    }
  }

  /** Sends what the viewer lacks, as far as its socket takes it. */
  private void pump(Viewer viewer) {
    if (!stopped && viewers.contains(viewer)) {
      advance(viewer);
      if (viewer.isOwed()) {
        viewer.send(viewer.channel().frames.heartbeat());
      }
      viewer.flush(ping);
    }
  }

  private void advance(Viewer viewer) {
    Frames frames = viewer.channel().frames;
    FrameRing ring = frames.ring();
    while (!viewer.full() && viewer.cursor() != ring.head()) {
      long behind = ring.head() - viewer.cursor();
      FrameRing.Frame next = ring.after(viewer.cursor());
      if (next == null) {
        Frames.Snapshot snapshot = frames.snapshot(() -> pumpAll(watching(viewer.channel())));
        if (snapshot == null) {
          return;
        }
        viewer.send(snapshot.message(), snapshot.seq());
        snapshots.increment();
      } else if (behind > MERGE_BEYOND) {
        Frames.Merged merged = frames.mergedAfter(viewer.cursor());
        viewer.send(merged.message(), merged.seq());
        merges.increment();
      } else {
        viewer.send(next.message(), next.delta().seq());
        deltas.increment();
      }
    }
  }

  private List<Viewer> watching(Channels.Channel channel) {
    return viewers.stream().filter(viewer -> viewer.channel() == channel).toList();
  }

  private void pumpAll(Collection<Viewer> some) {
    some.forEach(turns::add);
    turns.run();
  }

  /** A delta says all that a heartbeat would. Whoever was sent one of late needs no other. */
  private void heartbeat() {
    for (Viewer viewer : List.copyOf(viewers)) {
      viewer.askWithin(options.silence().toMillis());
      if (!viewer.toldSinceLast()) {
        viewer.owe();
        turns.add(viewer);
      }
    }
    turns.run();
  }

  private void closeSilent() {
    for (Viewer viewer : List.copyOf(viewers)) {
      if (viewer.isSilentFor(options.silence().toMillis())) {
        close(viewer, silent, "nothing was read");
      }
    }
  }

  private void close(Viewer viewer, Counter reason, String words) {
    if (remove(viewer)) {
      reason.increment();
      viewer.close(POLICY_VIOLATION, words);
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
    channels.close();
    ping.release();
    return Future.join(closing).mapEmpty();
  }
}
