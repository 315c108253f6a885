package org.guatu.bench.standing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part as it runs. */
final class PartProcess {
  private static final int LAST_LINES = 40;

  private final Part part;
  private final Process process;
  private final Path out;
  private final Path log;

  private PartProcess(Part part, Process process, Path out, Path log) {
    this.part = part;
    this.process = process;
    this.out = out;
    this.log = log;
  }

  /**
   * Starts it and waits for nothing.
   *
   * @param folder for what it says
   * @param time how often it was started before
   */
  static PartProcess start(Part part, List<String> arguments, Path folder, int time)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + part.heap(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                part.main().getName()));
    command.addAll(arguments);
    Path out = folder.resolve(part.title() + "-" + time + ".out");
    Path log = folder.resolve(part.title() + "-" + time + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    return new PartProcess(part, process, out, log);
  }

  /** Whether it has said that it is up. */
  boolean isUp() throws IOException {
    requireAlive();
    return Files.readString(out).contains(PartLife.UP);
  }

  void requireAlive() throws IOException {
    if (!process.isAlive()) {
      List<String> said = Files.readAllLines(log);
      List<String> last = said.subList(Math.max(0, said.size() - LAST_LINES), said.size());
      throw new IOException("the " + part.title() + " ended: " + String.join("\n", last));
    }
  }

  /** SIGKILL: nothing is written, nobody is told. Returns when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }
}
