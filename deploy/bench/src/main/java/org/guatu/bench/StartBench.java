package org.guatu.bench;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.guatu.local.broker.FreePort;
import org.guatu.local.command.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A run, as the launcher starts it, in a process of its own, on a new data folder: when its first
 * figure and when its live ones are there, and what it takes afterwards. Linux only: it reads
 * {@code /proc}.
 */
@Command(name = "start", description = "From the command to figures, and what a run takes.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartBench implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Option(names = "--idle-after", defaultValue = "30", description = "Seconds to settle down.")
  private int settleSeconds;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    String launcher = System.getProperty("guatu.launcher");
    // What is built once is not part of a start.
    new ProcessBuilder(launcher, "run", "--help").redirectOutput(DISCARD).start().waitFor();
    Path data = Files.createTempDirectory("guatu-bench-");
    int port = FreePort.find();
    Path out = data.resolve("out.txt");
    long start = System.nanoTime();
    Process run =
        new ProcessBuilder(
                launcher,
                "run",
                "--port",
                Integer.toString(port),
                "--data",
                data.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      await(() -> hasFigure(port));
      double firstFigure = secondsSince(start);
      await(() -> Files.readString(out, StandardCharsets.UTF_8).contains("live: "));
      double live = secondsSince(start);
      TimeUnit.SECONDS.sleep(settleSeconds);
      double cpu = cpuSeconds(run.pid());
      TimeUnit.SECONDS.sleep(20);
      double idle = (cpuSeconds(run.pid()) - cpu) / 20;
      new Results()
          .put("firstFigureSeconds", number(firstFigure))
          .put("liveSeconds", number(live))
          .put("residentMiB", residentKiB(run.pid()) / 1024)
          .put("idleShareOfACore", number(idle))
          .print(spec.commandLine().getOut(), json);
      return 0;
    } finally {
      run.destroy();
      if (!run.waitFor(20, TimeUnit.SECONDS)) {
        run.destroyForcibly();
      }
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("nothing to measure after " + PATIENCE.toMinutes() + " minutes");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean hasFigure(int port) throws InterruptedException {
    try {
      HttpResponse<byte[]> board =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/board"))
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      for (var subject : new JsonMapper().readTree(board.body()).path("subjects")) {
        if (!subject.path("figures").isEmpty()) {
          return true;
        }
      }
      return false;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static double secondsSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static double cpuSeconds(long pid) {
    return ProcessHandle.of(pid)
            .flatMap(process -> process.info().totalCpuDuration())
            .map(Duration::toMillis)
            .orElse(0L)
        / 1e3;
  }

  private static long residentKiB(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }
}
