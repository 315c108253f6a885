package org.guatu.bench.forecast;

import java.util.EnumMap;
import java.util.Map;

/** Squared errors of what each method foretold, and the mean of what came. */
final class WaitErrors {
  private final Map<WaitMethod, Double> squares = new EnumMap<>(WaitMethod.class);
  private double sum;
  private long count;

  void add(Map<WaitMethod, Long> foretold, long waitMillis) {
    foretold.forEach(
        (method, millis) -> {
          double error = (millis - waitMillis) / 1e3;
          squares.merge(method, error * error, Double::sum);
        });
    sum += waitMillis / 1e3;
    count++;
  }

  void add(WaitErrors others) {
    others.squares.forEach((method, square) -> squares.merge(method, square, Double::sum));
    sum += others.sum;
    count += others.count;
  }

  long count() {
    return count;
  }

  /** Mean wait in seconds. */
  double mean() {
    return sum / count;
  }

  /** Root of the mean squared error, in seconds. */
  double rootMeanSquare(WaitMethod method) {
    return Math.sqrt(squares.getOrDefault(method, 0.0) / count);
  }
}
