package org.guatu.bench.fanout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All followers of a server, in one thread. */
final class Swarm implements AutoCloseable {
  private final int port;
  private final String path;
  private final boolean resumes;
  private final Client.Listener listener;
  private final Selector selector;
  private final List<Client> clients = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);
  private final Thread thread;
  private volatile boolean stopped;
  private final AtomicInteger lost = new AtomicInteger();
  private volatile String lastLoss = "";

  Swarm(int port, String path, boolean resumes, Client.Listener listener) throws IOException {
    this.port = port;
    this.path = path;
    this.resumes = resumes;
    this.listener = listener;
    this.selector = Selector.open();
    this.thread = new Thread(this::run, "clients");
    thread.start();
  }

  /** Connects as many more, and returns when all follow. */
  void connect(int count) throws IOException, InterruptedException {
    List<Client> fresh = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fresh.add(connect(null));
    }
    awaitOpen(fresh);
  }

  private Client connect(@Nullable Client before) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.write(ByteBuffer.wrap(request(before)));
    channel.configureBlocking(false);
    Client client = new Client(channel, listener);
    if (before != null) {
      client.resumeFrom(before);
    }
    channel.register(selector, SelectionKey.OP_READ, client);
    selector.wakeup();
    synchronized (clients) {
      clients.add(client);
    }
    return client;
  }

  private byte[] request(@Nullable Client before) {
    String query =
        before == null || !resumes ? "" : "?epoch=" + before.epoch() + "&seq=" + before.seq();
    return upgrade(port, path + query);
  }

  static byte[] upgrade(int port, String path) {
    return ("GET "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void awaitOpen(List<Client> fresh) throws IOException, InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!fresh.stream().allMatch(Client::isOpen)) {
      if (System.nanoTime() > end) {
        throw new IOException("not all clients could connect within a minute");
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** All drop at once and come back one after the other, spread over some time. */
  void storm(long spreadMillis) throws IOException, InterruptedException {
    List<Client> before;
    synchronized (clients) {
      before = List.copyOf(clients);
      clients.clear();
    }
    for (Client client : before) {
      client.channel().close();
    }
    long begin = System.nanoTime();
    for (int i = 0; i < before.size(); i++) {
      long due = begin + spreadMillis * 1_000_000 * i / before.size();
      long wait = due - System.nanoTime();
      if (wait > 1_000_000) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      connect(before.get(i));
    }
  }

  /** How many follow and have at least this frame. */
  int having(int frame) {
    synchronized (clients) {
      return (int) clients.stream().filter(c -> c.isOpen() && c.frame() >= frame).count();
    }
  }

  /** Connections that broke though nobody here closed them. */
  int lost() {
    return lost.get();
  }

  /** Why the last of them broke. */
  String lastLoss() {
    return lastLoss;
  }

  private void run() {
    try {
      while (!stopped) {
        selector.select(100);
        for (SelectionKey key : selector.selectedKeys()) {
          read(key);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private void read(SelectionKey key) {
    Client client = (Client) key.attachment();
    try {
      buffer.clear();
      if (client.channel().read(buffer) < 0) {
        throw new IOException("ended");
      }
      client.take(buffer.flip());
    } catch (IOException broken) {
      if (client.channel().isOpen()) {
        lost.incrementAndGet();
        lastLoss = String.valueOf(broken.getMessage());
      }
      key.cancel();
    }
  }

  @Override
  public void close() throws IOException {
    stopped = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (clients) {
      for (Client client : clients) {
        client.channel().close();
      }
    }
    selector.close();
  }
}
