package org.guatu.dashboard.push;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.VoidChannelPromise;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpServerConnection;

/**
 * The way of ready frames to a socket, past the encoder of its own: nothing is encoded, copied or
 * waited for again for each client, and all that is written in one turn is one call of the system.
 */
final class Wire {
  /** What a socket tells. */
  interface Listener {
    /** The other side has read something. */
    void alive();

    /** The queue, which was full, has room. */
    void drained();
  }

  private final ServerWebSocket socket;
  private final ChannelHandlerContext context;
  private final Channel channel;
  private final Listener listener;

  /** Nobody asks what became of it; a socket that breaks is told of by itself. */
  private final ChannelPromise unasked;

  /**
   * @param connection on which the socket is; it knows the way to the channel, a socket that was
   *     wrapped for a router does not
   */
  Wire(ServerWebSocket socket, HttpConnection connection, int queueBytes, Listener listener) {
    this.socket = socket;
    this.channel = ((HttpServerConnection) connection).channelHandlerContext().channel();
    this.context = channel.pipeline().lastContext();
    this.listener = listener;
    this.unasked = new VoidChannelPromise(channel, false);
    socket.setWriteQueueMaxSize(queueBytes);
    context.pipeline().addBefore(context.name(), "viewer", new Signs());
  }

  /** Whether the socket takes nothing now: its queue is full, or it is closed and about to go. */
  boolean full() {
    return !channel.isWritable() || socket.isClosed();
  }

  /** Puts it into the socket's queue. */
  void write(Message message) {
    int pieces = message.pieces().size();
    for (int i = 0; i < pieces; i++) {
      write(message.pieces().get(i).retainedDuplicate());
      if (pieces > 1) {
        flush();
      }
    }
  }

  /**
   * A piece that leaves a full queue shows that the other side reads; an empty one says nothing.
   */
  private void write(ByteBuf bytes) {
    if (channel.isWritable()) {
      var unused = context.write(bytes, unasked);
    } else {
      var unused =
          context
              .write(bytes)
              .addListener(
                  written -> {
                    if (written.isSuccess()) {
                      listener.alive();
                    }
                  });
    }
  }

  /** Hands the queue to the system, as much as it takes. */
  void flush() {
    context.flush();
  }

  /** Politely; at once where the words would wait behind what is stuck. */
  void close(short code, String words) {
    if (channel.isWritable()) {
      var unused = socket.close(code, words);
    } else {
      // What the system holds for it goes as well.
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      var unused = channel.close();
    }
  }

  private final class Signs extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext at, Object read) {
      if (read instanceof PongWebSocketFrame) {
        ReferenceCountUtil.release(read);
        listener.alive();
      } else {
        at.fireChannelRead(read);
      }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext at) {
      if (channel.isWritable()) {
        listener.drained();
      }
      at.fireChannelWritabilityChanged();
    }
  }
}
