package org.guatu.pipeline.signal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All cylinders of a scan, in one order: by centre, then number of areas, then number of bins. Sums
 * over a zone grow by one area at a time, those over time are summed once per area.
 */
final class Cylinders {
  private final Zones zones;
  private final int bins;
  private final long[] weights;

  /** A cylinder and what it has. */
  record Likeliest(
      int centre, int areas, int bins, int cases, int callers, long weight, double llr) {}

  /**
   * @param cells weights by area · bins + bins ago
   */
  Cylinders(Zones zones, int bins, long[] cells) {
    this.zones = zones;
    this.bins = bins;
    weights = cells.clone();
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] += cell % bins == 0 ? 0 : weights[cell - 1];
    }
  }

  private int[] overTime(int[] cells) {
    int[] sums = cells.clone();
    for (int cell = 0; cell < sums.length; cell++) {
      sums[cell] += cell % bins == 0 ? 0 : sums[cell - 1];
    }
    return sums;
  }

  /** The one with the greatest ratio, of several the first. */
  @Nullable Likeliest likeliest(int[] cases, int[] callers, int least, Likelihood likelihood) {
    int[] casesOverTime = overTime(cases);
    int[] callersOverTime = overTime(callers);
    Likeliest best = null;
    for (int centre = 0; centre < zones.size(); centre++) {
      int[] members = zones.around(centre);
      int[] c = new int[bins];
      int[] u = new int[bins];
      long[] w = new long[bins];
      for (int i = 0; i < members.length; i++) {
        for (int t = 0; t < bins; t++) {
          int cell = members[i] * bins + t;
          c[t] += casesOverTime[cell];
          u[t] += callersOverTime[cell];
          w[t] += weights[cell];
          double llr = u[t] < least ? 0 : likelihood.ratio(c[t], w[t]);
          if (llr > (best == null ? 0 : best.llr())) {
            best = new Likeliest(centre, i + 1, t + 1, c[t], u[t], w[t], llr);
          }
        }
      }
    }
    return best;
  }

  /** How many cases each cylinder needs for a ratio of that much. */
  int[] enough(double llr, int least, Likelihood likelihood) {
    int[] enough = new int[zones.cylinders(bins)];
    int cylinder = 0;
    for (int centre = 0; centre < zones.size(); centre++) {
      long[] w = new long[bins];
      for (int area : zones.around(centre)) {
        for (int t = 0; t < bins; t++) {
          w[t] += weights[area * bins + t];
          enough[cylinder++] = likelihood.enough(llr, least, w[t]);
        }
      }
    }
    return enough;
  }

  /** Whether any cylinder has what it needs. */
  boolean anyHas(int[] enough, int[] cases) {
    int[] overTime = overTime(cases);
    int[] c = new int[bins];
    int cylinder = 0;
    for (int centre = 0; centre < zones.size(); centre++) {
      Arrays.fill(c, 0);
      // Negative once a cylinder has what it needs; the inner loop has no branch.
      int spare = 0;
      for (int area : zones.around(centre)) {
        int cell = area * bins;
        for (int t = 0; t < bins; t++) {
          c[t] += overTime[cell + t];
          spare |= enough[cylinder + t] - 1 - c[t];
        }
        cylinder += bins;
      }
      if (spare < 0) {
        return true;
      }
    }
    return false;
  }
}
