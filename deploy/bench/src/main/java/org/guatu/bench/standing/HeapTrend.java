package org.guatu.bench.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guatu.local.command.Results;

/** Whether a heap stays flat: its halves beside one another, and its slope by least squares. */
final class HeapTrend {
  private record Sample(double hours, double megabytes) {}

  private final List<Sample> samples = new ArrayList<>();

  void add(double hours, double megabytes) {
    samples.add(new Sample(hours, megabytes));
  }

  void put(Results results) {
    results.put("heap.samples", samples.size());
    if (samples.size() < 2) {
      return;
    }
    int half = samples.size() / 2;
    results.put("heap.firstHalfMegabytes", round(median(samples.subList(0, half))));
    results.put("heap.secondHalfMegabytes", round(median(samples.subList(half, samples.size()))));
    results.put("heap.megabytesPerHour", round(slope()));
  }

  private static double median(List<Sample> some) {
    double[] sorted = some.stream().mapToDouble(Sample::megabytes).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double slope() {
    double middle = samples.stream().mapToDouble(Sample::hours).average().orElse(0);
    double mean = samples.stream().mapToDouble(Sample::megabytes).average().orElse(0);
    double above = 0;
    double below = 0;
    for (Sample sample : samples) {
      double x = sample.hours() - middle;
      above += x * (sample.megabytes() - mean);
      below += x * x;
    }
    return below == 0 ? 0 : above / below;
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
