package org.guatu.bench.throughput;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guatu.local.broker.EmbeddedBroker;
import org.guatu.local.command.Results;
import org.guatu.local.data.TemporaryFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * One piece of work, done by a plain thread, by our job and by other engines: read services from a
 * broker, parse them with our parser, count each once, sum by point and minute, roll up the areas,
 * write the sums as cells to the broker. All in one process, in turn, one thread each where they
 * can be told so. Processor time is that of the process: broker, fetching and the reader of the
 * cells are in everybody's, and {@code read} says how much of it that is.
 */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    description = "The same sums by a thread, our job and other engines, side by side.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ThroughputBench implements Callable<Integer> {
  private static final int SHORT = 2_000;

  @Option(names = "--events", defaultValue = "300000", description = "Events of a run.")
  private int events;

  @Option(names = "--pairs", defaultValue = "5", description = "Rounds that count.")
  private int pairs;

  @Option(names = "--points", defaultValue = "2000", description = "Points they come from.")
  private int points;

  @Option(
      names = "--rate",
      defaultValue = "5000",
      description = "Events in a second of received-time; they are read as fast as it goes.")
  private int rate;

  @Option(names = "--seed", defaultValue = "1", description = "Of the events.")
  private long seed;

  @Option(
      names = "--only",
      split = ",",
      description = "Of read, parse, thread, job, full, streams, jet; all if not given.")
  private @Nullable List<String> only;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Contestant> contestants = wanted();
    if (events <= SHORT || pairs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--events must be above " + SHORT + ", --pairs at least 1");
    }
    PrintWriter progress = spec.commandLine().getErr();
    Results results = new Results().put("events", events).put("points", points).put("rate", rate);
    try (TemporaryFolder folder = TemporaryFolder.of("guatu-bench-");
        EmbeddedBroker broker = EmbeddedBroker.start(folder.path())) {
      String kafka = broker.bootstrapServers();
      Input whole = Input.load(kafka, "whole.", new ServedEvents(seed, events, points, rate));
      Input start = Input.load(kafka, "start.", new ServedEvents(seed, SHORT, points, rate));
      Map<String, List<Turn>> turns = new Race(whole, start, contestants, progress).run(pairs);
      results.put("pairs", pairs).put("bytesPerEvent", whole.bytes() / events);
      results.put("cells", whole.expected().size()).put("digest", whole.expected().digest());
      ThroughputReport report = new ThroughputReport(turns);
      report.put(results);
      report.table(progress);
    }
    results.print(spec.commandLine().getOut(), json);
    return 0;
  }

  /** All there are. */
  static List<Contestant> contestants() {
    return List.of(
        new ReadOnly(),
        new ParseOnly(),
        new PlainThread(),
        new ServedJob(),
        new FullJob(),
        new StreamsContestant(),
        new JetContestant());
  }

  private List<Contestant> wanted() {
    List<String> names = only;
    if (names == null) {
      return contestants();
    }
    List<Contestant> wanted =
        contestants().stream().filter(contestant -> names.contains(contestant.name())).toList();
    if (wanted.size() != names.size()) {
      throw new ParameterException(spec.commandLine(), "--only: not all of them are known");
    }
    return wanted;
  }
}
