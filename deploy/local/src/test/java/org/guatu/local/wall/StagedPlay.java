package org.guatu.local.wall;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.guatu.contract.board.Delta;
import org.guatu.contract.wire.BoardCodec;

/** One page's link to a stage: plays a scene to it, second by second. All on one event loop. */
final class StagedPlay {
  private static final long SECOND = 1_000;

  private final ServerWebSocket socket;
  private final LongSupplier now;
  private Scene scene = Scene.CALM;
  private long seq;
  private int tick;

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

  private void second() {
    if (socket.isClosed() || socket.writeQueueFull()) {
      return;
    }
    for (Delta delta : scene.second(seq, now.getAsLong(), ++tick)) {
      send(BoardCodec.delta(delta));
      seq = delta.seq();
    }
    long told = scene.empty() ? -1 : now.getAsLong();
    send(BoardCodec.heartbeat(seq, told, told));
  }

  private void send(byte[] frame) {
    if (socket.isClosed()) {
      return;
    }
    var unused = socket.writeFinalTextFrame(new String(frame, StandardCharsets.UTF_8));
  }
}
