package org.guatu.pipeline.signal;

/**
 * Kulldorff's log-likelihood ratio for one set of cases and weights. n·ln n is looked up, so that
 * of one cylinder only ln E and ln(C − E) are to be computed.
 */
final class Likelihood {
  private final int all;
  private final double perWeight;
  private final double[] timesLog;

  /**
   * @param all C
   * @param totalWeight sum of all weights
   */
  Likelihood(int all, long totalWeight) {
    this.all = all;
    perWeight = (double) all / totalWeight;
    timesLog = new double[all + 1];
    for (int n = 1; n <= all; n++) {
      timesLog[n] = n * StrictMath.log(n);
    }
  }

  /** E. */
  double expected(long weight) {
    return weight * perWeight;
  }

  /** 0 unless c > E. */
  double ratio(int cases, long weight) {
    double expected = expected(weight);
    if (cases <= expected || expected >= all) {
      return 0;
    }
    return ratio(cases, StrictMath.log(expected), StrictMath.log(all - expected));
  }

  private double ratio(int cases, double logInside, double logOutside) {
    return timesLog[cases] - cases * logInside + timesLog[all - cases] - (all - cases) * logOutside;
  }

  /**
   * The least c ≥ least with a ratio of at least {@code wanted}; more than all cases if there is
   * none.
   */
  int enough(double wanted, int least, long weight) {
    double expected = expected(weight);
    int low = Math.max(least, (int) expected + 1);
    if (low > all || expected >= all) {
      return all + 1;
    }
    double logInside = StrictMath.log(expected);
    double logOutside = StrictMath.log(all - expected);
    int high = all + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ratio(middle, logInside, logOutside) >= wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
