package org.guatu.pipeline.signal;

/**
 * After how many bins a {@link PoissonCusum} goes up, on average and exactly: its level as a Markov
 * chain on a lattice (Brook and Evans 1972). The reference value is rounded down to the lattice and
 * the threshold too, so the true run length is never shorter than what this says; at this lattice
 * it is longer by a few per cent at most.
 *
 * <p>The mean is the sum of the probabilities not to have gone up yet. After some hundred bins
 * these shrink by the same factor with every bin, which leaves a geometric series.
 */
public final class CusumRunLength {
  private static final int LATTICE = 200;

  /** Below this μ0 a finer one: k itself is small. */
  private static final long FINER_BELOW_MICROS = 300_000;

  private static final int FINER_LATTICE = 1000;
  private static final int LONGEST = 20_000;
  private static final double NOTHING = 1e-16;
  private static final double STEADY = 1e-7;
  private static final double ROUNDING = 1e-15;

  private final int reference;
  private final double[] chances;
  private final int lattice;
  private double[] level;

  private CusumRunLength(long expectedMicros, double actual) {
    lattice = expectedMicros < FINER_BELOW_MICROS ? FINER_LATTICE : LATTICE;
    reference = floor(PoissonCusum.referenceMicros(expectedMicros));
    level = new double[floor(PoissonCusum.thresholdMicros(expectedMicros))];
    chances = poisson(actual, (level.length + reference) / lattice);
  }

  private int floor(long micros) {
    return Math.toIntExact(micros * lattice / PoissonCusum.MICROS);
  }

  /**
   * Mean number of bins from a level of 0 until it goes up, the last one included.
   *
   * @param expectedMicros μ0 as the CUSUM is told, in millionths
   * @param actual mean of the counts as they are: μ0 for false alarms, 2·μ0 for the delay
   */
  public static double bins(long expectedMicros, double actual) {
    return new CusumRunLength(expectedMicros, actual).sum();
  }

  private double sum() {
    level[0] = 1;
    double sum = 0;
    double surviving = 1;
    double factor = 0;
    for (int bin = 0; bin < LONGEST && surviving > NOTHING; bin++) {
      sum += surviving;
      double next = step();
      double nextFactor = next / surviving;
      boolean steady =
          nextFactor < 1 && Math.abs(nextFactor - factor) < (1 - nextFactor) * STEADY + ROUNDING;
      if (steady) {
        return sum + next / (1 - nextFactor);
      }
      factor = nextFactor;
      surviving = next;
    }
    return factor < 1 ? sum + surviving / (1 - factor) : sum;
  }

  /** One bin; returns the probability not to have gone up. */
  private double step() {
    double[] next = new double[level.length];
    for (int count = 0; count < chances.length; count++) {
      if (chances[count] > NOTHING) {
        move(count * lattice - reference, chances[count], next);
      }
    }
    level = next;
    double total = 0;
    for (double chance : level) {
      total += chance;
    }
    return total;
  }

  private void move(int by, double chance, double[] next) {
    int from = Math.max(0, -by);
    for (int i = 0; i < Math.min(from, level.length); i++) {
      next[0] += chance * level[i];
    }
    for (int i = from; i < level.length && i + by < next.length; i++) {
      next[i + by] += chance * level[i];
    }
  }

  /** P(X = 0) … P(X = most). */
  private static double[] poisson(double mean, int most) {
    double[] chances = new double[most + 1];
    double log = -mean;
    for (int i = 0; i <= most; i++) {
      chances[i] = StrictMath.exp(log);
      log += StrictMath.log(mean) - StrictMath.log(i + 1.0);
    }
    return chances;
  }
}
