package org.guatu.bench.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobID;
import org.guatu.local.command.Results;
import org.guatu.local.flink.LocalFlink;
import org.guatu.pipeline.JobEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What ten times the events, ten times the areas and a hundred times the subjects cost the job of
 * service points, by state backend. Processor time is that of the process, less what making the
 * events takes; no broker, no checkpoints. Parallelism 1.
 */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = "What more events, areas and subjects cost.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class GrowthBench implements Callable<Integer> {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int POINTS = 2_000;
  private static final int TIMES = 10;

  @Option(names = "--events", defaultValue = "200000", description = "Events of the base.")
  private int events;

  @Option(names = "--subjects", defaultValue = "200000", description = "Points of the many.")
  private int subjects;

  @Option(
      names = "--rate",
      defaultValue = "1000",
      description = "Events in a second of received-time; they are read as fast as it goes.")
  private int rate;

  @Option(names = "--backends", split = ",", defaultValue = "hashmap,rocksdb")
  private List<String> backends;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  /**
   * One run.
   *
   * @param cpuNanos of the job
   * @param cells told
   * @param top of them, of the area above all
   */
  private record Ran(long events, long cpuNanos, long cells, long top) {
    double nanosPerEvent() {
      return (double) cpuNanos / events;
    }

    double cellsPerEvent() {
      return (double) cells / events;
    }
  }

  @Override
  public Integer call() throws Exception {
    double gap = 1_000.0 / rate;
    GrowingTown usual = new GrowingTown(POINTS, 5, gap);
    double making = making(usual);
    Results results = new Results().put("events", events).put("points", POINTS).put("rate", rate);
    results.put("making.nanosPerEvent", Math.round(making));
    for (String backend : backends) {
      run("warm-up", usual, 2L * events, backend, making);
      Ran base = run("base", usual, events, backend, making);
      Ran longer = run("events x 10, longer", usual, (long) TIMES * events, backend, making);
      GrowingTown dense = new GrowingTown(POINTS, 5, gap / TIMES);
      Ran denser = run("events x 10, denser", dense, (long) TIMES * events, backend, making);
      Ran fewAreas =
          run("areas / 10", new GrowingTown(POINTS, 5 * TIMES, gap), events, backend, making);
      GrowingTown manyPoints = new GrowingTown(subjects, 5, gap);
      Ran many = run("subjects", manyPoints, Math.max(events, subjects), backend, making);
      results.put(backend + ".base.nanosPerEvent", Math.round(base.nanosPerEvent()));
      results.put(backend + ".longer10.cpuRatio", ratio(longer.cpuNanos(), base.cpuNanos()));
      results.put(backend + ".longer10.cellsRatio", ratio(longer.cells(), base.cells()));
      results.put(backend + ".denser10.cpuRatio", ratio(denser.cpuNanos(), base.cpuNanos()));
      results.put(
          backend + ".areas10.cpuRatio", ratio(base.nanosPerEvent(), fewAreas.nanosPerEvent()));
      results.put(backend + ".areas10.topRatio", ratio(base.top(), fewAreas.top()));
      results.put(backend + ".subjects.count", subjects);
      results.put(
          backend + ".subjects.cpuRatio", ratio(many.nanosPerEvent(), base.nanosPerEvent()));
      results.put(
          backend + ".subjects.cellsPerEventRatio",
          ratio(many.cellsPerEvent(), base.cellsPerEvent()));
    }
    results.print(spec.commandLine().getOut(), json);
    return 0;
  }

  private static double ratio(Number one, Number other) {
    return Math.round(100 * one.doubleValue() / other.doubleValue()) / 100.0;
  }

  /** Processor time to make an event, which is none of the job's. */
  private double making(GrowingTown town) {
    long bytes = 0;
    long cpu = 0;
    for (int turn = 0; turn < 2; turn++) {
      cpu = PROCESS.getProcessCpuTime();
      for (long number = 0; number < events; number++) {
        bytes += town.record(number).value().length;
      }
      cpu = PROCESS.getProcessCpuTime() - cpu;
    }
    spec.commandLine().getErr().println("an event has " + bytes / 2 / events + " bytes");
    return (double) cpu / events;
  }

  private Ran run(String name, GrowingTown town, long count, String backend, double making)
      throws Exception {
    PrintWriter progress = spec.commandLine().getErr();
    try (LocalFlink flink = LocalFlink.start(1, 1)) {
      CountedCells.reset();
      System.gc(); // What others left is not this one's to collect.
      long cpu = PROCESS.getProcessCpuTime();
      long began = System.nanoTime();
      JobID id =
          flink.submit(PointJob.of(town, count, 0, JobEnvironment.bounded(), backend), "growth");
      flink.result(id).get();
      double seconds = (System.nanoTime() - began) / 1e9;
      long used = PROCESS.getProcessCpuTime() - cpu - (long) (making * count);
      Ran ran = new Ran(count, used, CountedCells.all(), CountedCells.top());
      progress.println(
          "%s, %s: %d events, %.0f ns each, %.1f s, %d cells, %d of the top"
              .formatted(
                  backend, name, count, ran.nanosPerEvent(), seconds, ran.cells(), ran.top()));
      progress.flush();
      return ran;
    }
  }
}
