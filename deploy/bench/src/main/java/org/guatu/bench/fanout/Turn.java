package org.guatu.bench.fanout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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
  private final int clients;
  private final ServerProcess server;
  private final Arrivals arrivals = new Arrivals();
  private final Publisher publisher;

  Turn(Contestant contestant, Frames frames, int clients, double rate, Path folder)
      throws Exception {
    this.contestant = contestant;
    this.clients = clients;
    this.server = contestant.start(FreePort.find(), folder);
    this.publisher = new Publisher(contestant, server.port(), frames, rate, arrivals);
  }

  void run(int warmUpSeconds, int seconds, int silent, Results results) throws Exception {
    String name = contestant.name() + clients;
    publisher.publishFor(1);
    double before = server.residentMegabytes();
    try (Swarm swarm =
        new Swarm(server.port(), contestant.followPath(), contestant.resumes(), arrivals)) {
      swarm.connect(clients);
      publisher.warmUpFor(warmUpSeconds);
      double resident = server.residentMegabytes();
      results.put(name + "KilobytesAClient", number(1_024 * (resident - before) / clients));
      measure(name, seconds, results);
      silent(name, silent, seconds, results);
      storm(name, swarm, results);
      results.put(name + "Lost", swarm.lost());
      if (swarm.lost() > 0) {
        System.err.println(name + " lost connections, the last one: " + swarm.lastLoss());
      }
    }
  }

  private void measure(String name, int seconds, Results results) throws Exception {
    arrivals.count(true);
    double cpu = server.cpuSeconds();
    long messages = arrivals.messages();
    publisher.publishFor(seconds);
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
    publisher.publishFor(Math.max(seconds, 15));
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
    Thread publishing = publisher.start();
    double cpu = server.cpuSeconds();
    long begin = System.nanoTime();
    swarm.storm(STORM_SPREAD_MILLIS);
    while (swarm.having(publisher.last() - 1) < clients
        && System.nanoTime() - begin < 60_000_000_000L) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    results.put(name + "StormSeconds", number((System.nanoTime() - begin) / 1e9));
    results.put(name + "StormCpuSeconds", number(server.cpuSeconds() - cpu));
    publishing.interrupt();
    publishing.join();
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public void close() {
    server.close();
  }
}
