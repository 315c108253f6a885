package org.guatu.bench.throughput;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.guatu.local.command.Results;
import org.jspecify.annotations.Nullable;

/** What the turns come to: medians over the rounds, and medians of the ratios within a round. */
final class ThroughputReport {
  private final Map<String, List<Turn>> turns;

  ThroughputReport(Map<String, List<Turn>> turns) {
    this.turns = turns;
  }

  void put(Results results) {
    turns.forEach(
        (name, own) -> {
          results.put(name + "CpuNanosPerEvent", whole(median(own, Turn::cpuNanosPerEvent)));
          results.put(name + "EventsPerSecond", whole(median(own, Turn::eventsPerSecond)));
          results.put(name + "StartCpuMillis", whole(median(own, Turn::startCpuMillis)));
        });
    ratio(results, "job", "thread", "1.25");
    ratio(results, "job", "jet", "1");
    ratio(results, "job", "streams", "0.5");
    ratio(results, "full", "thread", null);
    ratio(results, "full", "jet", null);
    ratio(results, "full", "streams", null);
    parsing(results);
    if (turns.containsKey("job")) {
      results.put("jobEventsPerSecondGoal", 300_000);
    }
  }

  private void ratio(Results results, String above, String below, @Nullable String goal) {
    List<Turn> some = turns.get(above);
    List<Turn> others = turns.get(below);
    if (some == null || others == null) {
      return;
    }
    double[] ratios = new double[some.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = some.get(i).cpuNanosPerEvent() / others.get(i).cpuNanosPerEvent();
    }
    String name = above + "To" + Character.toUpperCase(below.charAt(0)) + below.substring(1);
    results.put(name, decimals(median(ratios)));
    if (goal != null) {
      results.put(name + "Goal", goal);
    }
  }

  /** How much of the plain thread is the parser alone. */
  private void parsing(Results results) {
    List<Turn> read = turns.get("read");
    List<Turn> parse = turns.get("parse");
    List<Turn> thread = turns.get("thread");
    if (read != null && parse != null && thread != null) {
      double parsing = median(parse, Turn::cpuNanosPerEvent) - median(read, Turn::cpuNanosPerEvent);
      results.put("parsingCpuNanosPerEvent", whole(parsing));
      results.put(
          "parsingShareOfThread", decimals(parsing / median(thread, Turn::cpuNanosPerEvent)));
    }
  }

  /** The same for eyes. */
  void table(PrintWriter out) {
    out.printf(
        Locale.ROOT, "%-10s %14s %14s %14s%n", "", "CPU ns/event", "events/s", "start CPU ms");
    turns.forEach(
        (name, own) ->
            out.printf(
                Locale.ROOT,
                "%-10s %14.0f %14.0f %14.0f%n",
                name,
                median(own, Turn::cpuNanosPerEvent),
                median(own, Turn::eventsPerSecond),
                median(own, Turn::startCpuMillis)));
    out.flush();
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> what) {
    return median(turns.stream().mapToDouble(what).toArray());
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
