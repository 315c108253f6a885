package org.guatu.bench.detection;

import org.guatu.pipeline.signal.Baseline;
import org.guatu.pipeline.signal.CusumRunLength;
import org.guatu.pipeline.signal.PoissonCusum;

/**
 * What the CUSUM is worth when nobody tells it what to expect and it goes by past days: over all
 * that those may happen to have counted, by its chance. Rates of false alarms are averaged; of the
 * delay the median is told, since a past that counted twice too much never finds a doubling.
 */
final class HistoryMeasures {
  private static final double[] EXPECTED = {0.5, 2, 6, 20};
  private static final int[] DAYS = {1, 7};

  /** As {@link Baseline} pools: half an hour on either side. */
  private static final int BINS_OF_A_DAY = 13;

  private HistoryMeasures() {}

  static void measure(Findings findings) {
    findings.table(
        "expected per bin",
        "past days",
        "days between false alarms",
        "bins to a doubling (median)",
        "by the mean alone: days",
        "bins");
    for (double expected : EXPECTED) {
      for (int days : DAYS) {
        measure(expected, days, findings);
      }
    }
  }

  private static void measure(double expected, int days, Findings findings) {
    long bins = (long) BINS_OF_A_DAY * days;
    double mean = expected * bins;
    double sd = Math.sqrt(mean);
    int step = Math.max(1, (int) (sd / 4));
    Sums cautious = new Sums(expected);
    Sums plain = new Sums(expected);
    for (int calls = (int) Math.max(0, mean - 5 * sd); calls < mean + 5 * sd; calls += step) {
      Baseline baseline = new Baseline(bins, calls);
      double chance = poisson(calls, mean) * step;
      cautious.add(baseline.cautiousMicros(), chance);
      plain.add(Math.max(PoissonCusum.LEAST_EXPECTED_MICROS, baseline.meanMicros()), chance);
    }
    String at = "By" + days + (days == 1 ? "DayAt" : "DaysAt") + Findings.name(expected);
    findings.row(
        Findings.name(expected),
        days,
        findings.put("cusumFalseAlarmDays" + at, cautious.daysApart()),
        findings.put("cusumDelayBins" + at, cautious.delayBins()),
        findings.put("meanAloneFalseAlarmDays" + at, plain.daysApart()),
        findings.put("meanAloneDelayBins" + at, plain.delayBins()));
  }

  private static double poisson(int count, double mean) {
    double log = -mean;
    for (int i = 1; i <= count; i++) {
      log += Math.log(mean / i);
    }
    return Math.exp(log);
  }

  /** Told of more and more expected, and so of longer and longer delays. */
  private static final class Sums {
    private final double actual;
    private double chances;
    private double rate;
    private double median;

    Sums(double actual) {
      this.actual = actual;
    }

    void add(long expectedMicros, double chance) {
      rate += chance / CusumRunLength.bins(expectedMicros, actual);
      if (chances < 0.5) {
        median = CusumRunLength.bins(expectedMicros, 2 * actual);
      }
      chances += chance;
    }

    double daysApart() {
      return SurgeMeasures.days(chances / rate);
    }

    double delayBins() {
      return median;
    }
  }
}
