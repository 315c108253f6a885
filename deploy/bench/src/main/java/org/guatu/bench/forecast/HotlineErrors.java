package org.guatu.bench.forecast;

import java.util.EnumMap;
import java.util.Map;

/** Squared errors of foretold hotline waits, over the intervals in which a method foretold any. */
final class HotlineErrors {
  private final Map<HotlineMethod, Double> squares = new EnumMap<>(HotlineMethod.class);
  private final Map<HotlineMethod, Long> counts = new EnumMap<>(HotlineMethod.class);
  private double sum;
  private long count;

  void add(Map<HotlineMethod, Double> foretoldMillis, double realMillis) {
    foretoldMillis.forEach(
        (method, millis) -> {
          double error = (millis - realMillis) / 1e3;
          squares.merge(method, error * error, Double::sum);
          counts.merge(method, 1L, Long::sum);
        });
    sum += realMillis / 1e3;
    count++;
  }

  void add(HotlineErrors others) {
    others.squares.forEach((method, square) -> squares.merge(method, square, Double::sum));
    others.counts.forEach((method, number) -> counts.merge(method, number, Long::sum));
    sum += others.sum;
    count += others.count;
  }

  long count() {
    return count;
  }

  /** Intervals for which a method had no forecast. */
  long unknown(HotlineMethod method) {
    return count - counts.getOrDefault(method, 0L);
  }

  /** Mean wait in seconds. */
  double mean() {
    return sum / count;
  }

  /** Root of the mean squared error, in seconds. */
  double rootMeanSquare(HotlineMethod method) {
    return Math.sqrt(squares.getOrDefault(method, 0.0) / counts.getOrDefault(method, 0L));
  }
}
