package org.guatu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.local.command.Results;
import org.guatu.local.run.LocalStack;
import org.guatu.local.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * From appending an event to the WebSocket frame that counts it, everything in one process. The
 * k-th service of a point is seen when a frame says that the point's round has at least k. An event
 * counts from when it was due, so that a pause of the sender, who shares the JVM, counts too.
 */
@Command(name = "latency", description = "From an event to the wall, at a steady rate.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LatencyBench implements Callable<Integer> {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Option(names = "--rate", defaultValue = "5000", description = "Events a second.")
  private int rate;

  @Option(names = "--subjects", defaultValue = "2000", description = "Points they go to in turn.")
  private int subjects;

  @Option(names = "--warm-up", defaultValue = "30", description = "Seconds not counted.")
  private int warmUpSeconds;

  @Option(names = "--seconds", defaultValue = "60", description = "Seconds counted.")
  private int seconds;

  /** Until the jobs run: a backlog from before would be measured instead of the steady state. */
  private static final int FIRST_RATE = 100;

  private int next;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  @SuppressWarnings("try") // The client only listens.
  public Integer call() throws Exception {
    Path data = Files.createTempDirectory("guatu-bench-");
    Files.write(data.resolve("registry.json"), RegistryCodec.encode(BenchSite.of(subjects)));
    Sightings sightings =
        new Sightings(subjects, (warmUpSeconds + seconds) * rate + 300 * FIRST_RATE);
    Results results = new Results().put("rate", rate).put("subjects", subjects);
    try (LocalStack stack = LocalStack.start(new RunOptions("127.0.0.1", 0, data, null, 0, 1));
        WallClient client = WallClient.connect(stack.url(), sightings::seen)) {
      while (!sightings.any()) {
        send(stack.log(), sightings, 1, FIRST_RATE);
      }
      send(stack.log(), sightings, warmUpSeconds, rate);
      sightings.startCounting();
      long cpuNanos = PROCESS.getProcessCpuTime();
      send(stack.log(), sightings, seconds, rate);
      cpuNanos = PROCESS.getProcessCpuTime() - cpuNanos;
      results.put(
          "cpuMicrosPerEvent",
          String.format(Locale.ROOT, "%.0f", cpuNanos / 1e3 / ((double) rate * seconds)));
    }
    sightings.report(results);
    results.print(spec.commandLine().getOut(), json);
    return 0;
  }

  private void send(EventLog log, Sightings sightings, int forSeconds, int rate) {
    long start = System.nanoTime();
    long count = (long) rate * forSeconds;
    for (long i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / rate;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      int subject = next++ % subjects;
      long number = sightings.sending(subject, due);
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
