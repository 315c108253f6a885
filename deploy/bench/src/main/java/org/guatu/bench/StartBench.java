package org.guatu.bench;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.guatu.local.command.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs, as the launcher starts them, each in a process of its own on a new data folder: one plays
 * the sampling day and shows when its first figure and when its live ones are there, what it holds
 * and what it takes; another waits for events of others, and shows what it takes while none come.
 * Linux only: it reads {@code /proc}.
 */
@Command(name = "start", description = "From the command to figures, and what a run takes.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartBench implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Option(
      names = "--resident-after",
      defaultValue = "30",
      description = "Seconds of live figures before memory is looked at.")
  private int residentSeconds;

  @Option(
      names = "--warm-after",
      defaultValue = "60",
      description = "Seconds after that in which what is live is still being compiled.")
  private int warmSeconds;

  @Option(
      names = "--live",
      defaultValue = "120",
      description = "Seconds in which what it then takes is counted.")
  private int liveSeconds;

  @Option(
      names = "--idle-after",
      defaultValue = "480",
      description = "Seconds a run without events rests before it counts as idle.")
  private int idleSeconds;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    // What is built once is not part of a start.
    new ProcessBuilder(System.getProperty("guatu.launcher"), "run", "--help")
        .redirectOutput(DISCARD)
        .redirectError(DISCARD)
        .start()
        .waitFor();
    Results results = new Results();
    try (RunProcess run = RunProcess.start()) {
      await(() -> hasFigure(run.port()));
      results.put("firstFigureSeconds", number(run.seconds()));
      await(run::live);
      results.put("liveSeconds", number(run.seconds()));
      TimeUnit.SECONDS.sleep(residentSeconds);
      results.put("residentMegabytes", number(run.residentBytes() / 1e6));
      TimeUnit.SECONDS.sleep(warmSeconds);
      results.put("liveCores", number(cores(run, liveSeconds)));
    }
    try (RunProcess run = RunProcess.start("--scenario", "none")) {
      await(run::live);
      TimeUnit.SECONDS.sleep(idleSeconds);
      results.put("idleShareOfACore", number(cores(run, 30)));
    }
    results.print(spec.commandLine().getOut(), json);
    return 0;
  }

  /** How many cores a run takes for some seconds. */
  private static double cores(RunProcess run, int seconds) throws InterruptedException {
    double cpu = run.cpuSeconds();
    TimeUnit.SECONDS.sleep(seconds);
    return (run.cpuSeconds() - cpu) / seconds;
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

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
