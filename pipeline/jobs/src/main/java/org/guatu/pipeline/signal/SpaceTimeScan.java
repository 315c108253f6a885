package org.guatu.pipeline.signal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Prospective space-time scan (Kulldorff 2001, 2005): of all cylinders, a {@linkplain Zones zone}
 * over the last 1 … n bins, the one with the greatest LLR = c ln(c/E) + (C−c) ln((C−c)/(C−E)), c >
 * E. C = all cases of the window, E = what the cylinder is expected to have of them. Its p is its
 * rank among replications that spread the C cases by the expectation. A cluster has at least five
 * unique callers; the replications likewise have cylinders of five cases and more.
 *
 * <p>The random numbers follow from the data, so a scan gives the same each time it is made.
 *
 * <p>Cost: replications × centres × areas of a zone × bins additions, about a nanosecond each. A
 * replication needs no logarithm: E being fixed, whether a cylinder beats the data is whether it
 * has enough cases. And it is given up once p cannot get below its limit (Besag and Clifford 1991),
 * which without a cluster is soon.
 */
public final class SpaceTimeScan {
  /** Replications, at most. */
  public static final int REPLICATIONS = 999;

  /** p must be below this many thousandths. */
  public static final int LIMIT_PER_MILLE = 10;

  /** Unique callers a cluster has, at least. */
  public static final int LEAST_CALLERS = 5;

  private final Zones zones;
  private final int limitPerMille;

  public SpaceTimeScan(Zones zones) {
    this(zones, LIMIT_PER_MILLE);
  }

  /**
   * With a limit of one's own.
   *
   * @param limitPerMille p must be below this many thousandths; at least 2
   */
  public SpaceTimeScan(Zones zones, int limitPerMille) {
    if (limitPerMille < 2) {
      throw new IllegalArgumentException(REPLICATIONS + " replications cannot tell p < 0.001");
    }
    this.zones = zones;
    this.limitPerMille = limitPerMille;
  }

  /**
   * The likeliest cluster; null where no cylinder has five unique callers and more than expected.
   *
   * @param weights what is expected, by area as in {@link Zones#areas()} and by bins ago; only
   *     proportions count; less than 1 counts as 1
   */
  public @Nullable Cluster scan(ScanWindow window, long[][] weights) {
    int bins = window.bins();
    long[] cells = new long[zones.size() * bins];
    long total = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = Math.max(1, weights[cell / bins][cell % bins]);
      total += cells[cell];
    }
    Likelihood likelihood = new Likelihood(window.total(), total);
    Cylinders cylinders = new Cylinders(zones, bins, cells);
    Cylinders.Likeliest found =
        cylinders.likeliest(window.cases(), window.callers(), LEAST_CALLERS, likelihood);
    if (found == null) {
      return null;
    }
    int[] enough = cylinders.enough(found.llr(), LEAST_CALLERS, likelihood);
    SplitMix random = seeded(window, cells);
    CellDraw draw = new CellDraw(cells, total);
    int[] cases = new int[cells.length];
    int exceeded = 0;
    int made = 0;
    while (made < REPLICATIONS && belowLimit(exceeded, REPLICATIONS)) {
      Arrays.fill(cases, 0);
      for (int i = 0; i < window.total(); i++) {
        cases[draw.next(random)]++;
      }
      made++;
      exceeded += cylinders.anyHas(enough, cases) ? 1 : 0;
    }
    return cluster(found, likelihood, exceeded, made);
  }

  private boolean belowLimit(int exceeded, int replications) {
    return (exceeded + 1) * 1000L < (long) limitPerMille * (replications + 1);
  }

  private Cluster cluster(
      Cylinders.Likeliest found, Likelihood likelihood, int exceeded, int made) {
    int[] members = zones.around(found.centre());
    return new Cluster(
        Arrays.stream(members, 0, found.areas())
            .mapToObj(i -> zones.areas().get(i).code())
            .toList(),
        found.bins(),
        found.cases(),
        found.callers(),
        StrictMath.round(likelihood.expected(found.weight()) * PoissonCusum.MICROS),
        StrictMath.round(found.llr() * PoissonCusum.MICROS),
        exceeded,
        made,
        made == REPLICATIONS && belowLimit(exceeded, made));
  }

  private SplitMix seeded(ScanWindow window, long[] cells) {
    SplitMix random = new SplitMix();
    zones.areas().forEach(area -> area.code().chars().forEach(random::mix));
    for (int cell = 0; cell < cells.length; cell++) {
      random.mix(window.cases()[cell]);
      random.mix(cells[cell]);
    }
    return random;
  }
}
