package org.guatu.dashboard.push;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One screen: its socket and how far it has got. It holds no frames of its own: while its socket
 * takes no more, it only falls behind.
 */
final class Viewer {
  /** Long frames go out in pieces, so that a slow line shows progress. */
  static final int PIECE_BYTES = 64 << 10;

  /** What may wait in the socket's queue before the viewer counts as behind. */
  static final int QUEUE_BYTES = 128 << 10;

  private static final Buffer PING = Buffer.buffer("g");

  private final ServerWebSocket socket;
  private final Channels.Channel channel;
  private final LongSupplier realMillis;
  private long cursor;
  private long aliveAtMillis;

  /**
   * @param channel of the view it asked for
   * @param cursor number of the last frame it has; -1 for nothing
   */
  Viewer(ServerWebSocket socket, Channels.Channel channel, long cursor, LongSupplier realMillis) {
    this.channel = channel;
    this.socket = socket;
    this.cursor = cursor;
    this.realMillis = realMillis;
    this.aliveAtMillis = realMillis.getAsLong();
    socket.setWriteQueueMaxSize(QUEUE_BYTES);
    socket.pongHandler(pong -> alive());
  }

  ServerWebSocket socket() {
    return socket;
  }

  Channels.Channel channel() {
    return channel;
  }

  long cursor() {
    return cursor;
  }

  /** When it last read something, in real time. */
  long aliveAtMillis() {
    return aliveAtMillis;
  }

  /** Whether the socket takes nothing now: its queue is full, or it is closed and about to go. */
  boolean full() {
    return socket.isClosed() || socket.writeQueueFull();
  }

  private void alive() {
    aliveAtMillis = realMillis.getAsLong();
  }

  void send(Buffer frame, long leadsTo) {
    send(frame);
    cursor = leadsTo;
  }

  void send(Frames.Snapshot snapshot) {
    send(snapshot.pieces());
    cursor = snapshot.seq();
  }

  /** Writes the shared bytes as one text message; they are not encoded again. */
  void send(Buffer frame) {
    send(List.of(frame));
  }

  private void send(List<Buffer> message) {
    // The API takes the first piece of a text message as a string only: one byte, an opening brace.
    boolean wasFull = full();
    socket.writeFrame(WebSocketFrame.textFrame(message.get(0).getString(0, 1), false));
    for (int i = 0; i < message.size(); i++) {
      sendRest(message.get(i), i == 0 ? 1 : 0, i == message.size() - 1, wasFull);
    }
  }

  private void sendRest(Buffer bytes, int begin, boolean ends, boolean wasFull) {
    for (int from = begin; from < bytes.length(); from += PIECE_BYTES) {
      int to = Math.min(bytes.length(), from + PIECE_BYTES);
      boolean last = ends && to == bytes.length();
      boolean queued = wasFull || full();
      socket
          .writeFrame(WebSocketFrame.continuationFrame(bytes.slice(from, to), last))
          .onSuccess(done -> progressed(queued));
    }
  }

  /** A piece left a full queue, so the other side is reading; leaving an empty one says nothing. */
  private void progressed(boolean wasQueued) {
    if (wasQueued) {
      alive();
    }
  }

  /** Asks for a sign of life: every WebSocket client answers a ping by itself when it reads. */
  void ping() {
    socket.writePing(PING);
  }
}
