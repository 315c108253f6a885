package org.guatu.bench.latency;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.local.command.Results;
import org.guatu.local.data.TemporaryFolder;
import org.guatu.local.run.LocalStack;
import org.guatu.local.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * From appending an event to the metric on {@code latest} and to the WebSocket frame that count it,
 * everything in one process. The k-th service of a point is seen when its round is told to have at
 * least k. An event counts from when it was due, so that a pause of the sender, who shares the JVM,
 * counts too; one that was due while a checkpoint of the job was under way counts among those "in
 * checkpoint".
 */
@Command(
    name = "latency",
    description = "From an event to its metric and to the wall, at a steady rate.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class LatencyBench implements Callable<Integer> {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Option(names = "--rate", defaultValue = "5000", description = "Events a second.")
  private int rate;

  @Option(names = "--subjects", defaultValue = "2000", description = "Points they go to in turn.")
  private int subjects;

  @Option(names = "--warm-up", defaultValue = "120", description = "Seconds not counted.")
  private int warmUpSeconds;

  @Option(names = "--seconds", defaultValue = "60", description = "Seconds counted.")
  private int seconds;

  /** Until the jobs run: a backlog from before would be measured instead of the steady state. */
  private static final int FIRST_RATE = 100;

  /** The sender rests so long at least: woken for each event, it would take a core for itself. */
  private static final long PAUSE_NANOS = 1_000_000;

  private int next;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Results results = new Results().put("rate", rate).put("subjects", subjects);
    try (TemporaryFolder folder = TemporaryFolder.of("guatu-bench-")) {
      Files.write(
          folder.path().resolve("registry.json"), RegistryCodec.encode(BenchSite.of(subjects)));
      measure(folder.path(), results);
    }
    results.print(spec.commandLine().getOut(), json);
    return 0;
  }

  @SuppressWarnings("try") // The readers only listen.
  private void measure(Path data, Results results) throws Exception {
    SentEvents sent = new SentEvents(subjects, (warmUpSeconds + seconds) * rate + 300 * FIRST_RATE);
    Sightings metric = new Sightings("metric", sent);
    Sightings wall = new Sightings("wall", sent);
    try (LocalStack stack = LocalStack.start(new RunOptions("127.0.0.1", 0, data, null, 0, 1));
        WallClient client = WallClient.connect(stack.url(), wall::seen);
        MetricReader reader = MetricReader.start(stack.bootstrapServers(), metric)) {
      while (!wall.any()) {
        send(stack.log(), sent, 1, FIRST_RATE);
      }
      send(stack.log(), sent, warmUpSeconds, rate);
      metric.startCounting();
      wall.startCounting();
      long began = System.nanoTime();
      long cpuNanos = PROCESS.getProcessCpuTime();
      send(stack.log(), sent, seconds, rate);
      cpuNanos = PROCESS.getProcessCpuTime() - cpuNanos;
      double events = (double) rate * seconds;
      results.put("cpuMicrosPerEvent", String.format(Locale.ROOT, "%.0f", cpuNanos / 1e3 / events));
      List<Span> checkpoints = new CheckpointSpans(stack.flinkUrl()).of("service-point", began);
      results.put("checkpoints", checkpoints.size());
      results.put(
          "checkpointMillis",
          checkpoints.stream().mapToLong(Span::nanos).max().orElse(0) / 1_000_000);
      metric.report(results, checkpoints);
      wall.report(results, checkpoints);
    }
  }

  private void send(EventLog log, SentEvents sent, int forSeconds, int rate) {
    long start = System.nanoTime();
    long count = (long) rate * forSeconds;
    for (long i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / rate;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(Math.max(left, PAUSE_NANOS));
      }
      int subject = next++ % subjects;
      int number = sent.sending(subject, due);
      long now = System.currentTimeMillis();
      var unused =
          log.append(
              PointEvent.of(PointEventType.SERVED, "bench", subject + "-" + number, now)
                  .point(BenchSite.point(subject))
                  .area(BenchSite.area(subject))
                  .round(BenchSite.ROUND)
                  .build());
    }
  }
}
