package org.guatu.dashboard.push;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One screen: its socket and how far it has got. It holds no frames of its own: while its socket
 * takes no more, it only falls behind.
 */
final class Viewer implements Wire.Listener {
  /** What may wait in the socket's queue before the viewer counts as behind. */
  static final int QUEUE_BYTES = 128 << 10;

  /** Of the time of silence until it is asked for a sign of life. */
  private static final int ASK_PERCENT = 40;

  private final ServerWebSocket socket;
  private final Wire wire;
  private final Channels.Channel channel;
  private final LongSupplier realMillis;
  private final Consumer<Viewer> drained;
  private long cursor;
  private long aliveAtMillis;
  private long askedAtMillis;
  private boolean waits;
  private boolean told;
  private boolean owed;
  private boolean asks;
  private boolean written;

  /**
   * @param channel of the view it asked for
   * @param cursor number of the last frame it has; -1 for nothing
   * @param drained told when its socket takes more again
   */
  Viewer(
      ServerWebSocket socket,
      HttpConnection connection,
      Channels.Channel channel,
      long cursor,
      LongSupplier realMillis,
      Consumer<Viewer> drained) {
    this.channel = channel;
    this.socket = socket;
    this.cursor = cursor;
    this.realMillis = realMillis;
    this.drained = drained;
    this.aliveAtMillis = realMillis.getAsLong();
    this.askedAtMillis = Long.MIN_VALUE;
    this.wire = new Wire(socket, connection, QUEUE_BYTES, this);
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

  /**
   * Whether it shows no sign of reading: its socket has taken nothing for so long, or it was asked
   * and has not answered for most of that time. A server that is late to ask has nothing to blame
   * it for.
   */
  boolean isSilentFor(long millis) {
    long now = realMillis.getAsLong();
    if (askedAtMillis > aliveAtMillis) {
      return now - askedAtMillis >= millis - millis * ASK_PERCENT / 100;
    }
    return full() && now - aliveAtMillis >= millis;
  }

  boolean full() {
    return wire.full();
  }

  /** With a word where it can be heard. */
  void close(short code, String words) {
    wire.close(code, words);
  }

  @Override
  public void alive() {
    aliveAtMillis = realMillis.getAsLong();
  }

  @Override
  public void drained() {
    drained.accept(this);
  }

  /** False if it waits for its turn already. */
  boolean beginsToWait() {
    boolean begins = !waits;
    waits = true;
    return begins;
  }

  void waitsNoLonger() {
    waits = false;
  }

  void send(Message message, long leadsTo) {
    send(message);
    cursor = leadsTo;
  }

  /** Queued; {@link #flush} ends the turn. */
  void send(Message message) {
    wire.write(message);
    told = true;
    written = true;
  }

  /** Whether anything was sent since this was last asked. */
  boolean toldSinceLast() {
    boolean was = told;
    told = false;
    owed = false;
    return was;
  }

  /** It is to be told that all is well, unless something else is sent before. */
  void owe() {
    owed = true;
  }

  boolean isOwed() {
    return owed && !told && !full();
  }

  /**
   * With the next message it is asked for a sign of life, if it gave none for part of this time.
   */
  void askWithin(long silenceMillis) {
    boolean answered = aliveAtMillis >= askedAtMillis;
    long quiet = realMillis.getAsLong() - aliveAtMillis;
    asks = answered && quiet >= silenceMillis * ASK_PERCENT / 100;
  }

  /** Hands over what was sent, with one call of the system. */
  void flush(Message ping) {
    if (!written) {
      return;
    }
    if (asks) {
      wire.write(ping);
      askedAtMillis = realMillis.getAsLong();
      asks = false;
    }
    written = false;
    wire.flush();
  }
}
