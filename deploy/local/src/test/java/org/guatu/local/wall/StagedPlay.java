package org.guatu.local.wall;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.guatu.contract.board.Delta;
import org.guatu.contract.wire.BoardCodec;

/** One page's link to a stage: plays a scene to it, second by second. All on one event loop. */
final class StagedPlay {
  /** What can be wrong with a server that is there. */
  enum Fault {
    NONE,
    /** It says nothing, and its connections stand. */
    SILENT,
    /** It is well, and what it has to tell stands still. */
    STALLED
  }

  private static final long SECOND = 1_000;

  private final ServerWebSocket socket;
  private final LongSupplier now;
  private Scene scene = Scene.CALM;
  private long seq;
  private int tick;
  private Fault fault = Fault.NONE;
  private long told = -1;

  /**
   * @param now the operation's time, epoch milliseconds
   */
  StagedPlay(Vertx vertx, ServerWebSocket socket, LongSupplier now, Runnable closed) {
    this.socket = socket;
    this.now = now;
    long timer = vertx.setPeriodic(SECOND, id -> second());
    socket.closeHandler(
        gone -> {
          vertx.cancelTimer(timer);
          closed.run();
        });
  }

  /** Shows a scene, as a server does that has just started. */
  void begin(Scene next, String epoch) {
    scene = next;
    seq = 1;
    tick = 0;
    send(BoardCodec.hello(epoch, seq));
    send(BoardCodec.snapshot(scene.board(epoch, seq, now.getAsLong())));
  }

  void suffer(Fault next) {
    fault = next;
  }

  private void second() {
    if (socket.isClosed() || socket.writeQueueFull() || fault == Fault.SILENT) {
      return;
    }
    if (fault == Fault.STALLED) {
      send(BoardCodec.heartbeat(seq, told, told));
      return;
    }
    for (Delta delta : scene.second(seq, now.getAsLong(), ++tick)) {
      send(BoardCodec.delta(delta));
      seq = delta.seq();
    }
    told = scene.empty() ? -1 : now.getAsLong();
    send(BoardCodec.heartbeat(seq, told, told));
  }

  private void send(byte[] frame) {
    if (socket.isClosed()) {
      return;
    }
    var unused = socket.writeFinalTextFrame(new String(frame, StandardCharsets.UTF_8));
  }
}
