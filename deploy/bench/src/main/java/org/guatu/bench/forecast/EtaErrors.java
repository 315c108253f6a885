package org.guatu.bench.forecast;

import java.util.ArrayList;
import java.util.List;
import org.guatu.pipeline.forecast.RoundEta;

/** How ETAs came true. */
final class EtaErrors {
  private final List<Double> relative = new ArrayList<>();
  private long inside;
  private long sooner;

  void add(RoundEta eta, long realMillis) {
    relative.add(Math.abs(eta.etaMillis() - realMillis) / (double) realMillis);
    if (realMillis < eta.lowMillis()) {
      sooner++;
    } else if (realMillis <= eta.highMillis()) {
      inside++;
    }
  }

  void add(EtaErrors others) {
    relative.addAll(others.relative);
    inside += others.inside;
    sooner += others.sooner;
  }

  long count() {
    return relative.size();
  }

  /** Share of those within the interval. */
  double coverage() {
    return inside / (double) count();
  }

  /** Share of those done before the interval; after it is the rest. */
  double soonerShare() {
    return sooner / (double) count();
  }

  /** Median absolute error, as a share of what was left. */
  double medianError() {
    List<Double> sorted = relative.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) / 2);
  }
}
