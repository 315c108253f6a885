package org.guatu.bench.forecast;

import org.guatu.pipeline.forecast.HotlineWait;
import org.jspecify.annotations.Nullable;

/** Squared errors of foretold hotline waits, over the intervals in which we foretold any. */
final class HotlineErrors {
  private double ours;
  private double erlangC;
  private double sum;
  private long count;
  private long unknown;

  void add(@Nullable HotlineWait foretold, double erlangCMillis, double realMillis) {
    if (foretold == null) {
      unknown++;
      return;
    }
    ours += square(foretold.meanWaitMillis() - realMillis);
    erlangC += square(erlangCMillis - realMillis);
    sum += realMillis / 1e3;
    count++;
  }

  void add(HotlineErrors others) {
    ours += others.ours;
    erlangC += others.erlangC;
    sum += others.sum;
    count += others.count;
    unknown += others.unknown;
  }

  private static double square(double millis) {
    return millis / 1e3 * (millis / 1e3);
  }

  long count() {
    return count;
  }

  /** Intervals for which no model holds. */
  long unknown() {
    return unknown;
  }

  double mean() {
    return sum / count;
  }

  double ours() {
    return Math.sqrt(ours / count);
  }

  double erlangC() {
    return Math.sqrt(erlangC / count);
  }
}
