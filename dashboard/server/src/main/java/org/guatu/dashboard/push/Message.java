package org.guatu.dashboard.push;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/**
 * A text message as it goes over the wire: WebSocket frames with their headers, in memory that a
 * socket takes as it is. Encoded once and shared by all who get it; who made it releases it once,
 * and it is gone when the last socket has taken it, too.
 */
final class Message {
  /** Long messages go out in pieces, so that a slow line shows progress. */
  static final int PIECE_BYTES = 64 << 10;

  private static final int LAST = 0x80;
  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int PING = 9;

  /** A length of two bytes follows, or one of eight. */
  private static final int TWO_BYTES = 126;

  private static final int EIGHT_BYTES = 127;
  private static final int LONGEST_HEADER = 10;

  private final List<ByteBuf> pieces;
  private final int length;

  private Message(List<ByteBuf> pieces) {
    this.pieces = pieces;
    this.length = pieces.stream().mapToInt(ByteBuf::readableBytes).sum();
  }

  /** One text of these parts, which are UTF-8 one after the other and not all empty. */
  static Message text(List<byte[]> parts) {
    List<ByteBuf> pieces = new ArrayList<>();
    long left = parts.stream().mapToLong(part -> part.length).sum();
    for (byte[] part : parts) {
      for (int from = 0; from < part.length; from += PIECE_BYTES) {
        int size = Math.min(PIECE_BYTES, part.length - from);
        left -= size;
        int kind = (pieces.isEmpty() ? TEXT : CONTINUATION) | (left == 0 ? LAST : 0);
        pieces.add(frame(kind, part, from, size));
      }
    }
    return new Message(pieces);
  }

  static Message text(byte[] text) {
    return text(List.of(text));
  }

  /** Every WebSocket client answers it by itself when it reads. */
  static Message ping() {
    return new Message(List.of(frame(PING | LAST, new byte[] {'g'}, 0, 1)));
  }

  private static ByteBuf frame(int kind, byte[] bytes, int from, int size) {
    ByteBuf frame = Unpooled.directBuffer(size + LONGEST_HEADER);
    frame.writeByte(kind);
    if (size < TWO_BYTES) {
      frame.writeByte(size);
    } else if (size < 1 << 16) {
      frame.writeByte(TWO_BYTES).writeShort(size);
    } else {
      frame.writeByte(EIGHT_BYTES).writeLong(size);
    }
    return frame.writeBytes(bytes, from, size);
  }

  /** One after the other they are the message. */
  List<ByteBuf> pieces() {
    return pieces;
  }

  /** In bytes, headers included. */
  int length() {
    return length;
  }

  void release() {
    pieces.forEach(ByteBuf::release);
  }
}
