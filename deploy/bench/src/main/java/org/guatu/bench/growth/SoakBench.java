package org.guatu.bench.growth;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.guatu.local.command.Results;
import org.guatu.local.data.TemporaryFolder;
import org.guatu.local.flink.LocalFlink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs the job of service points for long at a steady rate, and looks at the heap after a
 * collection and at the size of checkpoints. What it remembers for 48 hours of received-time is
 * full after a third of the run: received-time passes that much faster. Trends are of the last
 * half.
 */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description = "Memory and state of a job over a long time.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class SoakBench implements Callable<Integer> {
  private static final int REMEMBERED_MINUTES = 48 * 60;
  private static final int SAMPLES = 40;
  private static final double MEBIBYTE = 1 << 20;

  @Option(names = "--minutes", defaultValue = "60", description = "How long.")
  private int minutes;

  @Option(names = "--rate", defaultValue = "2000", description = "Events a second.")
  private int rate;

  @Option(names = "--points", defaultValue = "2000", description = "Points they come from.")
  private int points;

  @Option(names = "--backend", defaultValue = PointJob.HASHMAP, description = "Or rocksdb.")
  private String backend;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  /**
   * What was seen at an instant.
   *
   * @param minutes since the beginning
   * @param heap mebibytes after a collection
   * @param state mebibytes of the last checkpoint
   * @param events read since the beginning
   */
  private record Sample(double minutes, double heap, double state, long events) {
    double perSecond() {
      return events / (60 * minutes);
    }
  }

  @Override
  public Integer call() throws Exception {
    if (minutes < 1 || rate < 1) {
      throw new ParameterException(spec.commandLine(), "--minutes and --rate must be at least 1");
    }
    double speed = 3.0 * REMEMBERED_MINUTES / minutes;
    GrowingTown town = new GrowingTown(points, 5, 1_000 * speed / rate);
    PointJob.reset();
    List<Sample> samples;
    try (TemporaryFolder folder = TemporaryFolder.of("guatu-soak-");
        LocalFlink flink = LocalFlink.start(1, 1)) {
      JobID id =
          flink.submit(
              PointJob.of(
                  town,
                  Long.MAX_VALUE,
                  rate,
                  LocalFlink.jobConfiguration(folder.path(), Duration.ofSeconds(60)),
                  backend),
              "soak",
              folder.path());
      samples = watch(flink, id);
    }
    List<Sample> late = samples.subList(samples.size() / 2, samples.size());
    Results results = new Results().put("minutes", minutes).put("rate", rate);
    results.put("eventsPerSecond", round(samples.get(samples.size() - 1).perSecond()));
    results.put("backend", backend).put("speed", round(speed)).put("cells", CountedCells.all());
    results.put("heap.mebibytes", round(mean(late.stream().map(Sample::heap).toList())));
    results.put(
        "heap.mebibytesPerHour", round(60 * slope(late, late.stream().map(Sample::heap).toList())));
    results.put("state.mebibytes", round(mean(late.stream().map(Sample::state).toList())));
    results.put(
        "state.mebibytesPerHour",
        round(60 * slope(late, late.stream().map(Sample::state).toList())));
    results.print(spec.commandLine().getOut(), json);
    return 0;
  }

  private List<Sample> watch(LocalFlink flink, JobID id) throws Exception {
    PrintWriter progress = spec.commandLine().getErr();
    List<Sample> samples = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 1; i <= SAMPLES; i++) {
      long due = began + i * Duration.ofMinutes(minutes).toNanos() / SAMPLES;
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      if (flink.result(id).isDone()) {
        flink.result(id).get();
      }
      double at = (System.nanoTime() - began) / 6e10;
      long read = PointJob.read();
      System.gc();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      Sample sample = new Sample(at, heap / MEBIBYTE, stateBytes(flink, id) / MEBIBYTE, read);
      samples.add(sample);
      progress.println(
          "%.1f min: heap %.1f MiB, state %.1f MiB, %.0f events/s"
              .formatted(sample.minutes(), sample.heap(), sample.state(), sample.perSecond()));
      progress.flush();
    }
    return samples;
  }

  private static long stateBytes(LocalFlink flink, JobID id) throws Exception {
    CheckpointStatsSnapshot stats =
        flink.cluster().getExecutionGraph(id).get().getCheckpointStatsSnapshot();
    AbstractCheckpointStats last = stats == null ? null : latest(stats);
    return last == null ? 0 : last.getStateSize();
  }

  private static @Nullable AbstractCheckpointStats latest(CheckpointStatsSnapshot stats) {
    return stats.getHistory().getLatestCompletedCheckpoint();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(0);
  }

  /** By least squares, a minute. */
  private static double slope(List<Sample> samples, List<Double> values) {
    double middle = mean(samples.stream().map(Sample::minutes).toList());
    double mean = mean(values);
    double above = 0;
    double below = 0;
    for (int i = 0; i < samples.size(); i++) {
      double x = samples.get(i).minutes() - middle;
      above += x * (values.get(i) - mean);
      below += x * x;
    }
    return below == 0 ? 0 : above / below;
  }

  private static double round(double value) {
    return Math.round(10 * value) / 10.0;
  }
}
