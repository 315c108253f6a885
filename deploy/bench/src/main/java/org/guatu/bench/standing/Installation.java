package org.guatu.bench.standing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.guatu.local.broker.FreePort;

/** All parts behind a wall, at addresses that stay when one is killed and started again. */
final class Installation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final String scenario;
  private final double speed;
  private final int brokerPort = FreePort.find();
  private final int controllerPort = FreePort.find();
  private final int serverPort = FreePort.find();
  private final Map<Part, PartProcess> running = new EnumMap<>(Part.class);
  private int starts;
  private boolean closed;

  Installation(Path folder, String scenario, double speed) throws IOException {
    this.folder = folder;
    this.scenario = scenario;
    this.speed = speed;
  }

  /** The address of the wall. */
  String url() {
    return "http://127.0.0.1:" + serverPort + "/";
  }

  /** Starts all and returns when all are up. */
  void open() throws IOException, InterruptedException {
    start(Part.BROKER);
    await(Part.BROKER);
    start(Part.SERVER);
    start(Part.JOBS);
    await(Part.SERVER);
    await(Part.JOBS);
  }

  /** Starts a part that does not run, and waits for nothing. */
  synchronized void start(Part part) throws IOException {
    if (closed) {
      throw new IOException("stopped");
    }
    running.put(part, PartProcess.start(part, arguments(part), folder, starts++));
  }

  private List<String> arguments(Part part) {
    String kafka = "127.0.0.1:" + brokerPort;
    // Jobs and server each lock theirs.
    String data = folder.resolve(part.title()).toString();
    return switch (part) {
      case BROKER -> List.of(data, Integer.toString(brokerPort), Integer.toString(controllerPort));
      case JOBS -> List.of(data, kafka, scenario);
      case SERVER ->
          List.of(data, kafka, scenario, Integer.toString(serverPort), Double.toString(speed));
    };
  }

  boolean isUp(Part part) throws IOException {
    return process(part).isUp();
  }

  private void await(Part part) throws IOException, InterruptedException {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); !isUp(part); ) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("the " + part.title() + " is not up after " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  void kill(Part part) {
    process(part).kill();
    forget(part);
  }

  private synchronized PartProcess process(Part part) {
    return Objects.requireNonNull(running.get(part), part.title());
  }

  private synchronized void forget(Part part) {
    running.remove(part);
  }

  /**
   * What was not killed runs.
   *
   * @throws IOException if something has ended by itself, and says what it said
   */
  synchronized void requireAlive() throws IOException {
    for (PartProcess process : running.values()) {
      process.requireAlive();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    running.values().forEach(PartProcess::kill);
  }
}
