package org.guatu.bench.detection;

import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.guatu.pipeline.signal.BinHistory;
import org.guatu.pipeline.signal.CusumRunLength;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.random.RandomStreams;

/**
 * How far false alarms are apart, and after how many bins a doubling is found. Of the CUSUM
 * exactly, by its Markov chain from a level of 0; of EARS C2 and of counts that vary more than
 * Poisson by simulation.
 */
final class SurgeMeasures {
  private static final double[] EXPECTED = {0.1, 0.5, 2, 6, 20, 60};
  private static final int BINS = 300_000;
  private static final int RUNS = 2_000;

  /** What there is before a surge begins. */
  private static final int WARM_UP = 100;

  private static final int HOUR_BINS = 12;
  private static final int LONGEST = 1_000;

  private final RandomStreams random;

  SurgeMeasures(RandomStreams random) {
    this.random = random;
  }

  void measure(Findings findings) {
    findings.put("cusumFalseAlarmDaysAtWorst", worst());
    findings.table(
        "expected per bin",
        "CUSUM: days between false alarms",
        "bins to a doubling",
        "found within 1 h",
        "EARS C2: days",
        "bins",
        "within 1 h",
        "CUSUM at variance 1.5 x mean: days",
        "at 2 x");
    for (double expected : EXPECTED) {
      long micros = Math.round(expected * 1e6);
      Delay cusum = delay(expected, () -> Detector.cusum(expected));
      Delay c2 = delay(expected, Detector::c2);
      String name = Findings.name(expected);
      findings.row(
          name,
          findings.put("cusumFalseAlarmDaysAt" + name, days(CusumRunLength.bins(micros, expected))),
          findings.put("cusumDelayBinsAt" + name, CusumRunLength.bins(micros, 2 * expected)),
          findings.put("cusumFoundInAnHourAt" + name, cusum.withinAnHour),
          findings.put("c2FalseAlarmDaysAt" + name, apart(Detector.c2(), expected, 1)),
          findings.put("c2DelayBinsAt" + name, c2.meanBins),
          findings.put("c2FoundInAnHourAt" + name, c2.withinAnHour),
          findings.put(
              "cusumFalseAlarmDaysDispersed1.5At" + name,
              apart(Detector.cusum(expected), expected, 1.5)),
          findings.put(
              "cusumFalseAlarmDaysDispersed2At" + name,
              apart(Detector.cusum(expected), expected, 2)));
    }
  }

  /** The least distance of false alarms over everything that can be expected. */
  private static double worst() {
    double worst = Double.MAX_VALUE;
    for (double expected = 0.05; expected < 100; expected *= 1.02) {
      worst = Math.min(worst, CusumRunLength.bins(Math.round(expected * 1e6), expected));
    }
    return days(worst);
  }

  static double days(double bins) {
    return bins / BinHistory.DAY_BINS;
  }

  /** Days from the beginning of one false alarm to that of the next. */
  private double apart(Detector detector, double mean, double dispersion) {
    UniformRandomProvider chance = random.stream("calm", mean + "/" + dispersion);
    int begun = 0;
    boolean up = false;
    for (int bin = 0; bin < BINS; bin++) {
      boolean now = detector.up(count(chance, mean, dispersion));
      begun += now && !up ? 1 : 0;
      up = now;
    }
    return days((double) BINS / Math.max(1, begun));
  }

  /** A count with a variance of so many means: Poisson, its own mean being gamma where above 1. */
  private static int count(UniformRandomProvider chance, double mean, double dispersion) {
    double rate = mean;
    if (dispersion > 1) {
      ContinuousSampler gamma = Distributions.gamma(chance, mean / (dispersion - 1), mean);
      rate = gamma.sample();
    }
    return rate < 1e-9 ? 0 : Distributions.poisson(chance, rate).sample();
  }

  private record Delay(double meanBins, double withinAnHour) {}

  /** Of a doubling that begins after a while of calm in which nothing was found. */
  private Delay delay(double mean, Supplier<Detector> detectors) {
    UniformRandomProvider chance = random.stream("surge", "" + mean);
    DiscreteSampler calm = Distributions.poisson(chance, mean);
    DiscreteSampler doubled = Distributions.poisson(chance, 2 * mean);
    long bins = 0;
    int soon = 0;
    for (int run = 0; run < RUNS; run++) {
      Detector detector = detectors.get();
      boolean up = false;
      for (int bin = 0; bin < WARM_UP; bin++) {
        up = detector.up(calm.sample());
      }
      if (up) {
        run--;
        continue;
      }
      int delay = 0;
      do {
        delay++;
      } while (!detector.up(doubled.sample()) && delay < LONGEST);
      bins += delay;
      soon += delay <= HOUR_BINS ? 1 : 0;
    }
    return new Delay((double) bins / RUNS, (double) soon / RUNS);
  }
}
