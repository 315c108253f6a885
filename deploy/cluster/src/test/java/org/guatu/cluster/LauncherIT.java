package org.guatu.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a stranger meets it: on a copy of the sources with nothing built. */
class LauncherIT {
  @TempDir Path folder;

  @Test
  void namesEverythingThatIsMissing() throws Exception {
    Path tools = Files.createDirectories(folder.resolve("bin"));
    for (String tool : List.of("bash", "sed", "sort", "head", "dirname", "find", "mkdir", "env")) {
      Files.createSymbolicLink(tools.resolve(tool), which(tool));
    }
    Files.writeString(tools.resolve("node"), "#!/bin/sh\necho v18.1.0\n");
    assertThat(tools.resolve("node").toFile().setExecutable(true)).isTrue();
    Path sources = freshCopy();
    Outcome outcome =
        run(sources, Map.of("PATH", tools.toString(), "JAVA_HOME", ""), "./guatu", "run");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("A JDK (javac) 17 or newer is not installed")
        .contains("Maven (mvn) 3.8 or newer is not installed")
        .contains("Node.js (node) 20.19 or newer is needed, found 18.1.0")
        .contains("apt-get install");
  }

  @Test
  void buildsAFreshCopyAndPassesTheRestOn() throws Exception {
    Path sources = freshCopy();
    leavesNothingRunningWhereItIsStoppedWhileItBuilds(sources);
    Outcome wrong = run(sources, Map.of(), "./guatu", "no-such-command");
    assertThat(wrong.exit()).as(wrong.err()).isEqualTo(2);
    assertThat(wrong.err()).contains("building").contains("no-such-command");
    Outcome again = run(sources, Map.of(), "./guatu", "--version");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).startsWith("guatu ");
    assertThat(again.err()).doesNotContain("building");
    runsUntilItIsToldToStop(sources);
  }

  private void leavesNothingRunningWhereItIsStoppedWhileItBuilds(Path sources)
      throws IOException, InterruptedException {
    Path out = folder.resolve("stopped.out");
    Process run =
        new ProcessBuilder("./guatu", "run")
            .directory(sources.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    List<ProcessHandle> building;
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  Files.readString(out).contains("building")
                      && run.descendants().anyMatch(LauncherIT::packages));
      building = run.descendants().toList();
    } finally {
      run.destroy();
    }
    assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> building.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** Whether it is Maven at work. */
  private static boolean packages(ProcessHandle process) {
    return List.of(process.info().arguments().orElse(new String[0])).contains("package");
  }

  private void runsUntilItIsToldToStop(Path sources) throws IOException, InterruptedException {
    Path out = folder.resolve("live.out");
    Process run =
        new ProcessBuilder(
                "./guatu", "run", "--scenario", "none", "--port", "0", "--data", "waiting")
            .directory(sources.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofMinutes(4))
          .until(() -> !run.isAlive() || Files.readString(out).contains("live: http://127.0.0.1:"));
      assertThat(run.isAlive()).as(Files.readString(out)).isTrue();
    } finally {
      run.destroy();
    }
    assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private record Outcome(int exit, String out, String err) {}

  private Outcome run(Path in, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "run", ".out");
    Path err = Files.createTempFile(folder, "run", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
    return new Outcome(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** The files git knows and those it would add: what a clone of the next commit holds. */
  private Path freshCopy() throws IOException, InterruptedException {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    Path copy = Files.createDirectories(folder.resolve("copy"));
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "git ls-files -co --exclude-standard -z | xargs -0 cp --parents -t \"$0\"",
                copy.toString())
            .directory(root.toFile())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return copy;
  }

  private static Path which(String tool) {
    for (String directory : List.of("/bin", "/usr/bin")) {
      Path path = Path.of(directory, tool);
      if (Files.exists(path)) {
        return path;
      }
    }
    throw new IllegalStateException("no " + tool + " on this machine");
  }
}
