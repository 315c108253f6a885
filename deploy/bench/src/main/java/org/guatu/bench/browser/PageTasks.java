package org.guatu.bench.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tasks of a page's main thread, read off a trace: how long each held it up. Processor time
 * where the trace has it, so that other programs on the machine do not count.
 */
record PageTasks(List<Double> sortedMillis) {
  private static final Set<String> TASKS = Set.of("RunTask", "ThreadControllerImpl::RunTask");

  static PageTasks read(byte[] trace) throws IOException {
    JsonNode events = new JsonMapper().readTree(trace).path("traceEvents");
    Set<String> mains = new HashSet<>();
    for (JsonNode event : events) {
      if (event.path("name").asText().equals("thread_name")
          && event.at("/args/name").asText().equals("CrRendererMain")) {
        mains.add(thread(event));
      }
    }
    Map<String, List<Double>> found = new HashMap<>();
    for (JsonNode event : events) {
      if (TASKS.contains(event.path("name").asText()) && mains.contains(thread(event))) {
        double micros = event.path("tdur").asDouble(event.path("dur").asDouble());
        found.computeIfAbsent(thread(event), key -> new ArrayList<>()).add(micros / 1_000);
      }
    }
    // The page's is the busiest: a browser keeps another renderer ready.
    List<Double> busiest =
        found.values().stream().max((a, b) -> Double.compare(sum(a), sum(b))).orElse(List.of());
    List<Double> sorted = new ArrayList<>(busiest);
    Collections.sort(sorted);
    return new PageTasks(sorted);
  }

  private static double sum(List<Double> millis) {
    return millis.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String thread(JsonNode event) {
    return event.path("pid").asText() + "/" + event.path("tid").asText();
  }

  double longest() {
    return sortedMillis.isEmpty() ? Double.NaN : sortedMillis.get(sortedMillis.size() - 1);
  }

  /** Of the tasks that take a millisecond or more: the rest are timers that find nothing to do. */
  double p99() {
    List<Double> real = sortedMillis.stream().filter(millis -> millis >= 1).toList();
    return real.isEmpty() ? Double.NaN : real.get((int) Math.ceil(real.size() * 0.99) - 1);
  }

  long over(double millis) {
    return sortedMillis.stream().filter(task -> task > millis).count();
  }
}
