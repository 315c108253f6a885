package org.guatu.bench.standing;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.guatu.local.command.Results;
import org.guatu.local.data.TemporaryFolder;
import org.guatu.simulators.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A wall in a browser over a long run in which the broker and the server are killed in turn. It is
 * opened once and not touched: whether it says so when what it shows is not now, whether it comes
 * back by itself and then holds what a client that joins is told, and whether its heap stays flat.
 */
@Command(
    name = "standing",
    mixinStandardHelpOptions = true,
    description = "A wall for hours, while server and broker are killed.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class StandingBench implements Callable<Integer> {
  private static final Part[] KILLED = {Part.BROKER, Part.SERVER};

  private static final double LOOK_MILLIS = 1_000;
  private static final int SAMPLES = 40;

  /** A collection takes the page's time. */
  private static final double LEAST_SAMPLE_SECONDS = 30;

  /** What the server was told last has been shown by then. */
  private static final double REST_MILLIS = 5_000;

  private static final int REMOVALS = 100;

  @Option(names = "--minutes", defaultValue = "120", description = "How long.")
  private int minutes;

  @Option(names = "--kills", defaultValue = "5", description = "Spread over it; broker first.")
  private int kills;

  @Option(names = "--speed", defaultValue = "2", description = "Scenario seconds a real second.")
  private double speed;

  @Option(
      names = "--scenario",
      defaultValue = Scenarios.SAMPLING_DAY,
      paramLabel = "NAME",
      description = "What is played; ${DEFAULT-VALUE}.")
  private String scenario;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (minutes < 1 || kills < 0 || !(speed > 0)) {
      throw new ParameterException(
          spec.commandLine(), "--minutes and --speed must be above 0, --kills not below");
    }
    if (!Scenarios.names().contains(scenario)) {
      throw new ParameterException(
          spec.commandLine(), "there are: " + String.join(", ", Scenarios.names()));
    }
    Results results = new Results();
    results.put("minutes", minutes).put("kills", kills).put("speed", speed);
    results.put("scenario", scenario);
    try (TemporaryFolder folder = TemporaryFolder.of("guatu-standing-");
        Installation installation = new Installation(folder.path(), scenario, speed)) {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> end(installation, folder), "guatu-end"));
      say("starting ...");
      installation.open();
      say("opening the wall ...");
      try (StandingWall wall = StandingWall.open(installation.url())) {
        run(installation, wall, results);
      }
    } finally {
      // What was seen before something failed is worth having.
      results.print(spec.commandLine().getOut(), json);
    }
    return 0;
  }

  private void run(Installation installation, StandingWall wall, Results results)
      throws IOException, InterruptedException {
    Watch watch = new Watch(installation, wall);
    HeapTrend heap = new HeapTrend();
    Compared compared = new Compared();
    double length = 60.0 * minutes;
    double sampleEvery = Math.max(LEAST_SAMPLE_SECONDS, length / SAMPLES);
    long began = System.nanoTime();
    int killed = 0;
    int samples = 0;
    int looks = 0;
    int notLive = 0;
    for (double at = 0; at < length; at = (System.nanoTime() - began) / 1e9) {
      installation.requireAlive();
      if (killed < kills && at >= length * (killed + 1) / (kills + 1)) {
        Recovery recovery = watch.kill(KILLED[killed % KILLED.length]);
        killed++;
        recovery.put(results, "kill." + killed);
        say(String.format(Locale.ROOT, "%.1f min: %s", at / 60, recovery));
      } else if (at >= sampleEvery * (samples + 1)) {
        samples++;
        double megabytes = wall.heapBytes() / 1e6;
        heap.add(at / 3_600, megabytes);
        String found = compared.add(watch.compare());
        say(String.format(Locale.ROOT, "%.1f min: heap %.1f MB, %s", at / 60, megabytes, found));
      } else {
        looks++;
        if (!wall.saysLive()) {
          notLive++;
          say(String.format(Locale.ROOT, "%.1f min: the page says %s", at / 60, wall.says()));
        }
      }
      wall.rest(LOOK_MILLIS);
    }
    put(results, "end", watch.compare());
    // Without jobs nothing moves any more, and the page can be laid beside the whole board.
    installation.kill(Part.JOBS);
    wall.rest(REST_MILLIS);
    put(results, "atRest", watch.compare());
    Comparison whole = watch.compareWhole();
    if (whole != null) {
      whole.putCommon(results, "wholeBoard");
    }
    compared.put(results);
    results.put("page.loads", wall.loads());
    results.put("page.errors", wall.errors());
    results.put("page.looks", looks);
    results.put("page.looksNotLive", notLive);
    heap.put(results);
  }

  private static void put(Results results, String name, @Nullable Comparison comparison) {
    if (comparison == null) {
      results.put(name, "no moment in common");
    } else {
      comparison.put(results, name);
    }
  }

  private void say(String words) {
    PrintWriter progress = spec.commandLine().getErr();
    progress.println(words);
    progress.flush();
  }

  /** Whoever is interrupted leaves neither processes nor files; at a regular end there are none. */
  private static void end(Installation installation, TemporaryFolder folder) {
    if (!Files.exists(folder.path())) {
      return;
    }
    installation.close();
    // The browser's.
    ProcessHandle.current().descendants().toList().forEach(ProcessHandle::destroyForcibly);
    for (int i = 0; i < REMOVALS && Files.exists(folder.path()); i++) {
      try {
        folder.close();
      } catch (IOException | UncheckedIOException busy) {
        // The thread that was interrupted removes it, too, and each finds gone what the other took.
      }
    }
  }
}
