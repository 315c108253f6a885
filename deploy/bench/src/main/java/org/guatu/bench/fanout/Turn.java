package org.guatu.bench.fanout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.guatu.local.broker.FreePort;
import org.guatu.local.command.Results;

/** One server with some number of clients: steady, with those that never read, and a storm. */
final class Turn implements AutoCloseable {
  private static final long STORM_SPREAD_MILLIS = 2_000;

  private final Contestant contestant;
  private final Frames frames;
  private final int clients;
  private final double rate;
  private final ServerProcess server;
  private final Arrivals arrivals = new Arrivals();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI publish;
  private volatile int next;

  Turn(Contestant contestant, Frames frames, int clients, double rate, Path folder)
      throws Exception {
    this.contestant = contestant;
    this.frames = frames;
    this.clients = clients;
    this.rate = rate;
    this.server = contestant.start(FreePort.find(), folder);
    this.publish = URI.create("http://127.0.0.1:" + server.port() + contestant.publishPath());
  }

  void run(int warmUpSeconds, int seconds, int silent, Results results) throws Exception {
    String name = contestant.name() + clients;
    publishFor(1);
    double before = server.residentMegabytes();
    try (Swarm swarm =
        new Swarm(server.port(), contestant.followPath(), contestant.resumes(), arrivals)) {
      swarm.connect(clients);
      publishFor(warmUpSeconds);
      double resident = server.residentMegabytes();
      results.put(name + "KilobytesAClient", number(1_024 * (resident - before) / clients));
      measure(name, seconds, results);
      silent(name, silent, seconds, results);
      storm(name, swarm, results);
      results.put(name + "Lost", swarm.lost());
    }
  }

  private void measure(String name, int seconds, Results results) throws Exception {
    arrivals.count(true);
    double cpu = server.cpuSeconds();
    long messages = arrivals.messages();
    publishFor(seconds);
    cpu = server.cpuSeconds() - cpu;
    messages = arrivals.messages() - messages;
    arrivals.count(false);
    results.put(name + "MessagesASecond", Math.round((double) messages / seconds));
    results.put(name + "CpuMicrosAMessage", number(1e6 * cpu / messages));
    results.put(name + "MillisP50", number(arrivals.millis(0.5)));
    results.put(name + "MillisP99", number(arrivals.millis(0.99)));
  }

  /** The others beside some that follow and never read. */
  private void silent(String name, int count, int seconds, Results results) throws Exception {
    if (count == 0) {
      return;
    }
    List<Socket> silent = new ArrayList<>();
    double before = server.residentMegabytes();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(16 << 10);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      socket.getOutputStream().write(Swarm.upgrade(server.port(), contestant.followPath()));
      silent.add(socket);
    }
    arrivals.count(true);
    publishFor(Math.max(seconds, 15));
    arrivals.count(false);
    results.put(name + "BesideSilentMillisP99", number(arrivals.millis(0.99)));
    results.put(name + "SilentMegabytes", number(server.residentMegabytes() - before));
    int closed = 0;
    for (Socket socket : silent) {
      closed += isReset(socket) ? 1 : 0;
      socket.close();
    }
    results.put(name + "SilentClosed", closed);
  }

  /** What is written to a socket that the other side closed comes back as a reset. */
  private static boolean isReset(Socket socket) throws InterruptedException {
    try {
      socket.getOutputStream().write(0);
      TimeUnit.MILLISECONDS.sleep(5);
      socket.getOutputStream().write(0);
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private void storm(String name, Swarm swarm, Results results) throws Exception {
    Thread publisher = new Thread(this::publishUntilInterrupted, "publisher");
    publisher.start();
    double cpu = server.cpuSeconds();
    long begin = System.nanoTime();
    swarm.storm(STORM_SPREAD_MILLIS);
    while (swarm.having(next - 1) < clients && System.nanoTime() - begin < 60_000_000_000L) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    results.put(name + "StormSeconds", number((System.nanoTime() - begin) / 1e9));
    results.put(name + "StormCpuSeconds", number(server.cpuSeconds() - cpu));
    publisher.interrupt();
    publisher.join();
  }

  private void publishUntilInterrupted() {
    try {
      while (true) {
        publishFor(1);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private void publishFor(int seconds) throws IOException, InterruptedException {
    long count = Math.max(1, Math.round(seconds * rate));
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long wait = begin + Math.round(i * 1e9 / rate) - System.nanoTime();
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      publish();
    }
    long wait = begin + seconds * 1_000_000_000L - System.nanoTime();
    TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
  }

  private void publish() throws IOException, InterruptedException {
    byte[] body = contestant.body(frames, next);
    HttpRequest request =
        HttpRequest.newBuilder(publish)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    arrivals.published(next++);
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(publish + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public void close() throws InterruptedException {
    server.close();
  }
}
