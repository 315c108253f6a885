package org.guatu.pipeline.signal;

import java.util.Arrays;
import java.util.Map;

/**
 * Where the scan expects cases while nothing is the matter. Only proportions count: the scan is
 * conditional on how many cases there are. A site with past days takes {@link Baseline#meanMicros}
 * of each area and bin; this is for the first day.
 */
public final class ScanWeights {
  private ScanWeights() {}

  /**
   * By the cases of each area before the window, drawn towards the same rate per head everywhere:
   * all the way where areas differ no more than by chance, the less the more they differ and the
   * more cases an area had (the global empirical Bayes estimate of Marshall 1991). All bins of the
   * window alike.
   *
   * @param pastCases by area code; an area that is missing had none
   * @return millionths of a case, by area as in {@link Zones#areas()} and by bins ago
   */
  public static long[][] ofPast(Zones zones, int bins, Map<String, Long> pastCases) {
    int areas = zones.size();
    double[] people = new double[areas];
    double[] cases = new double[areas];
    double allPeople = 0;
    double allCases = 0;
    for (int area = 0; area < areas; area++) {
      ScanArea of = zones.areas().get(area);
      people[area] = Math.max(1, of.people());
      cases[area] = pastCases.getOrDefault(of.code(), 0L);
      allPeople += people[area];
      allCases += cases[area];
    }
    // Half a case: where there were none at all, as people are spread.
    double rate = Math.max(0.5, allCases) / allPeople;
    double differ = differ(people, cases, rate, allPeople);
    long[][] weights = new long[areas][bins];
    for (int area = 0; area < areas; area++) {
      double own = differ / (differ + rate / people[area]);
      double expected = own * cases[area] + (1 - own) * rate * people[area];
      Arrays.fill(weights[area], StrictMath.round(expected * PoissonCusum.MICROS));
    }
    return weights;
  }

  /** Variance of rates per head between areas, beyond what chance makes; at least 0. */
  private static double differ(double[] people, double[] cases, double rate, double allPeople) {
    double spread = 0;
    for (int area = 0; area < people.length; area++) {
      double off = cases[area] / people[area] - rate;
      spread += people[area] * off * off;
    }
    return Math.max(0, spread / allPeople - rate * people.length / allPeople);
  }
}
