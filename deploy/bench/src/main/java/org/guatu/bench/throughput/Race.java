package org.guatu.bench.throughput;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the contestants work in turn: a round to warm up, then rounds that count, each beginning
 * with another one. Whoever's cells are not what they must be ends the race.
 */
final class Race {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Input whole;
  private final Input start;
  private final List<Contestant> contestants;
  private final PrintWriter progress;
  private int runs;

  Race(Input whole, Input start, List<Contestant> contestants, PrintWriter progress) {
    this.whole = whole;
    this.start = start;
    this.contestants = contestants;
    this.progress = progress;
  }

  /** The turns of each contestant by name, round by round. */
  Map<String, List<Turn>> run(int rounds) throws Exception {
    Map<String, List<Turn>> turns = new LinkedHashMap<>();
    for (Contestant contestant : contestants) {
      turns.put(contestant.name(), new ArrayList<>());
    }
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < contestants.size(); i++) {
        Contestant contestant = contestants.get((round + i) % contestants.size());
        Turn turn = turn(contestant);
        tell(round, rounds, contestant, turn);
        if (round > 0) {
          turns.getOrDefault(contestant.name(), new ArrayList<>()).add(turn);
        }
      }
    }
    return turns;
  }

  private void tell(int round, int rounds, Contestant contestant, Turn turn) {
    String which = round == 0 ? "warm-up" : "round " + round + " of " + rounds;
    progress.println(
        "%s: %s %.0f ns/event, %.0f events/s"
            .formatted(which, contestant.name(), turn.cpuNanosPerEvent(), turn.eventsPerSecond()));
    progress.flush();
  }

  private Turn turn(Contestant contestant) throws Exception {
    Cost ofStart = cost(contestant, start);
    Cost ofWhole = cost(contestant, whole);
    return new Turn(ofWhole, whole.events().count(), ofStart, start.events().count());
  }

  private Cost cost(Contestant contestant, Input input) throws Exception {
    String kafka = input.bootstrapServers();
    try (OutputTopics topics = OutputTopics.create(kafka, "run-" + runs++ + ".");
        Contestant.Engine engine = contestant.start();
        Output output = new Output(kafka, topics.names(), input.expected())) {
      System.gc(); // What others left is not this one's to collect.
      long cpu = PROCESS.getProcessCpuTime();
      long began = System.nanoTime();
      engine.work(input, output);
      if (contestant.counts()) {
        output.awaitRight(PATIENCE);
      }
      Cost cost = new Cost(PROCESS.getProcessCpuTime() - cpu, System.nanoTime() - began);
      check(contestant, input, output);
      return cost;
    }
  }

  private static void check(Contestant contestant, Input input, Output output)
      throws IOException, InterruptedException {
    if (contestant.counts() && !output.digest().equals(input.expected().digest())) {
      throw new IOException(contestant.name() + " counts something else than the others");
    }
  }
}
