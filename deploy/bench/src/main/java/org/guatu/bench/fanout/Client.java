package org.guatu.bench.fanout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One follower: reads what comes, keeps the beginning of each message alone, answers pings. It
 * knows which frame it has by the number in it.
 */
final class Client {
  /** What happened to a client. */
  interface Listener {
    /** What came has in it all that was published up to this frame. */
    void arrived(Client client, int frame);
  }

  private static final int KEPT = 192;
  private static final byte[] SEQ = "\"seq\":".getBytes(StandardCharsets.US_ASCII);
  private static final int PING = 9;
  private static final int CLOSE = 8;

  private final SocketChannel channel;
  private final Listener listener;
  private final byte[] kept = new byte[KEPT];
  private int have;
  private final byte[] header = new byte[10];
  private int headerHave;
  private int headerNeeds = 2;
  private int opcode;
  private boolean last;
  private long left;
  private int controlAt;
  private volatile boolean open;
  private int blankLine;
  private volatile long seq = -1;
  private volatile int frame = -1;
  private String epoch = "";

  Client(SocketChannel channel, Listener listener) {
    this.channel = channel;
    this.listener = listener;
  }

  SocketChannel channel() {
    return channel;
  }

  boolean isOpen() {
    return open;
  }

  long seq() {
    return seq;
  }

  /** The newest published frame that it has; a server may make one of several. */
  int frame() {
    return frame;
  }

  String epoch() {
    return epoch;
  }

  /** Goes on where another one was lost. */
  void resumeFrom(Client before) {
    seq = before.seq;
    frame = before.frame;
    epoch = before.epoch;
  }

  void take(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (!open) {
        answer(bytes.get());
      } else if (left == 0 && headerHave < headerNeeds) {
        header(bytes.get());
      } else {
        payload(bytes);
      }
    }
  }

  private void answer(byte next) throws IOException {
    if (have < KEPT) {
      kept[have++] = next;
    }
    blankLine = next == (blankLine % 2 == 0 ? '\r' : '\n') ? blankLine + 1 : 0;
    if (blankLine == 4) {
      String begin = new String(kept, 0, have, StandardCharsets.US_ASCII);
      if (!begin.startsWith("HTTP/1.1 101")) {
        throw new IOException(begin);
      }
      open = true;
      have = 0;
    }
  }

  private void header(byte next) throws IOException {
    header[headerHave++] = next;
    if (headerHave == 2) {
      int length = header[1] & 0x7f;
      headerNeeds = length == 126 ? 4 : length == 127 ? 10 : 2;
    }
    if (headerHave < headerNeeds) {
      return;
    }
    int code = header[0] & 0xf;
    last = header[0] < 0;
    left = header[1] & 0x7f;
    if (headerNeeds > 2) {
      left = 0;
      for (int i = 2; i < headerNeeds; i++) {
        left = (left << 8) | (header[i] & 0xff);
      }
    }
    if (code != 0) {
      opcode = code;
    }
    controlAt = have;
    if (left == 0) {
      ended();
    }
  }

  private void payload(ByteBuffer bytes) throws IOException {
    int size = (int) Math.min(left, bytes.remaining());
    int keep = Math.min(size, KEPT - have);
    bytes.get(kept, have, keep);
    have += keep;
    bytes.position(bytes.position() + size - keep);
    left -= size;
    if (left == 0) {
      ended();
    }
  }

  /** A frame of the protocol has ended, and with its last one a message. */
  private void ended() throws IOException {
    headerHave = 0;
    headerNeeds = 2;
    if (opcode == CLOSE) {
      int begin = Math.min(have, controlAt + 2);
      throw new IOException(
          "closed: " + new String(kept, begin, have - begin, StandardCharsets.UTF_8));
    }
    if (opcode == PING) {
      pong();
      have = controlAt;
      opcode = 0;
    } else if (last) {
      message();
      have = 0;
    }
  }

  private void pong() throws IOException {
    byte[] pong = new byte[6 + have - controlAt];
    pong[0] = (byte) 0x8a;
    pong[1] = (byte) (0x80 | have - controlAt);
    // Masked with zeros: it stays as it is.
    System.arraycopy(kept, controlAt, pong, 6, have - controlAt);
    channel.write(ByteBuffer.wrap(pong));
  }

  private void message() {
    long number = number();
    if (starts("{\"type\":\"snapshot\"") || starts("{\"type\":\"hello\"")) {
      String begin = new String(kept, 0, have, StandardCharsets.US_ASCII);
      int at = begin.indexOf("\"epoch\":\"") + 9;
      epoch = begin.substring(at, begin.indexOf('"', at));
    }
    if (starts("{\"type\":\"snapshot\"")) {
      seq = number;
      frame = published();
    } else if (starts("{\"type\":\"delta\"")) {
      seq = number;
      frame = published();
      listener.arrived(this, frame);
    }
  }

  /** By the data's time in it; -1 before there is any. */
  private int published() {
    String begin = new String(kept, 0, have, StandardCharsets.US_ASCII);
    int at = begin.indexOf("\"asOf\":\"") + 8;
    if (at < 8) {
      return -1;
    }
    Instant asOf = Instant.parse(begin.substring(at, begin.indexOf('"', at)));
    return (int) (asOf.toEpochMilli() - Frames.START);
  }

  private boolean starts(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (i >= have || kept[i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private long number() {
    for (int i = 0; i + SEQ.length < have; i++) {
      int match = 0;
      while (match < SEQ.length && kept[i + match] == SEQ[match]) {
        match++;
      }
      if (match == SEQ.length) {
        long value = 0;
        for (int at = i + match; at < have && kept[at] >= '0' && kept[at] <= '9'; at++) {
          value = 10 * value + kept[at] - '0';
        }
        return value;
      }
    }
    return -1;
  }
}
