package org.guatu.bench.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.guatu.local.command.Results;
import org.guatu.local.data.TemporaryFolder;
import org.guatu.local.replay.ReplayOptions;
import org.guatu.local.replay.RoundReplay;
import org.guatu.pipeline.JobSinks;
import org.guatu.simulators.round.RoundManifest;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundSink;
import org.guatu.simulators.round.RoundWriter;
import org.guatu.simulators.scenario.SamplingDay;
import org.guatu.simulators.scenario.SamplingDayConfig;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.guatu.simulators.town.Town;
import org.guatu.simulators.town.TownGenerator;
import org.guatu.simulators.town.TownPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What a sampling day costs in towns of growing size: the whole day of each, with its disorder,
 * through all jobs at full speed and parallelism 1, without broker, server and checkpoints.
 * Processor time is that of the process, reading the recorded round included. By it a reckoning for
 * a city on paper is checked as far as a town goes.
 */
@Command(
    name = "city",
    mixinStandardHelpOptions = true,
    description = "What a day costs in towns of growing size.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class CityBench implements Callable<Integer> {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Option(
      names = "--neighbourhoods",
      split = ",",
      defaultValue = "4,9,17,34",
      description = "Sizes of the towns; the first is played once more before, to warm up.")
  private List<Integer> sizes;

  @Option(names = "--seed", defaultValue = "1", description = "Of the town and of its day.")
  private long seed;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** One day. */
  private record Ran(int people, long events, long cells, double cpuSeconds, double seconds) {
    double microsPerEvent() {
      return 1e6 * cpuSeconds / events;
    }

    double millisPerPerson() {
      return 1e3 * cpuSeconds / people;
    }
  }

  @Override
  public Integer call() throws Exception {
    Town town = TownGenerator.generate(seed);
    Results results = new Results().put("seed", seed);
    List<Ran> days = new ArrayList<>();
    try (TemporaryFolder folder = TemporaryFolder.of("guatu-city-")) {
      play(part(town, sizes.get(0)), folder.path().resolve("warm-up"));
      for (int size : sizes) {
        Ran ran = play(part(town, size), folder.path().resolve(Integer.toString(size)));
        days.add(ran);
        String name = "town" + size;
        results.put(name + ".people", ran.people()).put(name + ".events", ran.events());
        results.put(name + ".cells", ran.cells());
        results.put(name + ".eventsPerPerson", round(1.0 * ran.events() / ran.people()));
        results.put(name + ".cpuMicrosPerEvent", round(ran.microsPerEvent()));
        results.put(name + ".cpuMillisPerPerson", round(ran.millisPerPerson()));
        results.put(name + ".eventsPerSecond", Math.round(ran.events() / ran.seconds()));
      }
    }
    Ran smallest = days.get(0);
    Ran largest = days.get(days.size() - 1);
    results.put("people.ratio", round(1.0 * largest.people() / smallest.people()));
    results.put(
        "cpuPerPerson.ratio", round(largest.millisPerPerson() / smallest.millisPerPerson()));
    results.print(spec.commandLine().getOut(), json);
    return 0;
  }

  private static Town part(Town town, int neighbourhoods) {
    return neighbourhoods >= town.neighbourhoods().size()
        ? town
        : TownPart.of(town, neighbourhoods);
  }

  private Ran play(Town town, Path folder) throws IOException, InterruptedException {
    long events = record(town, folder);
    CountedCells.reset();
    System.gc(); // What others left is not this one's to collect.
    long cpu = PROCESS.getProcessCpuTime();
    long began = System.nanoTime();
    new RoundReplay(RoundReader.open(folder), ReplayOptions.defaults())
        .run(new JobSinks(new CountedCells(), new DiscardingSink<>(), new DiscardingSink<>()));
    Ran ran =
        new Ran(
            town.people(),
            events,
            CountedCells.all(),
            (PROCESS.getProcessCpuTime() - cpu) / 1e9,
            (System.nanoTime() - began) / 1e9);
    spec.commandLine()
        .getErr()
        .println(
            "%d people: %d events, %d cells, %.1f us of CPU an event, %.1f s"
                .formatted(ran.people(), events, ran.cells(), ran.microsPerEvent(), ran.seconds()));
    spec.commandLine().getErr().flush();
    return ran;
  }

  private long record(Town town, Path folder) throws IOException {
    Scenario day = SamplingDay.in(town, seed, SamplingDayConfig.on(Scenarios.DEFAULT_DATE));
    RoundSettings settings =
        RoundSettings.of("city", day.registry().site(), day.registry().timeZone());
    try (RoundWriter writer = RoundWriter.create(folder, settings)) {
      writer.registry(day.registry());
      day.runUntil(day.endMillis(), new RoundSink(writer));
      RoundManifest manifest = writer.finish();
      return manifest.counts().values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static double round(double value) {
    return Math.round(100 * value) / 100.0;
  }
}
