package org.guatu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guatu.local.broker.FreePort;

/** A run that the launcher started, and what the system says of its process. */
final class RunProcess implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final int port;
  private final long startNanos;

  private RunProcess(Process process, Path out, int port, long startNanos) {
    this.process = process;
    this.out = out;
    this.port = port;
    this.startNanos = startNanos;
  }

  static RunProcess start(String... more) throws IOException {
    Path folder = Files.createTempDirectory("guatu-bench-");
    int port = FreePort.find();
    Path out = folder.resolve("out.txt");
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("guatu.launcher"));
    command.addAll(List.of("run", "--port", Integer.toString(port)));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    command.addAll(Arrays.asList(more));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    return new RunProcess(process, out, port, start);
  }

  int port() {
    return port;
  }

  /** Since it was started. */
  double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  /** Whether it has said that it is live. */
  boolean live() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("the run ended: " + Files.readString(out, StandardCharsets.UTF_8));
    }
    return Files.readString(out, StandardCharsets.UTF_8).contains("live: ");
  }

  double cpuSeconds() {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
  }

  long residentBytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
      }
    }
    throw new IOException("the run has ended");
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
