package org.guatu.pipeline.signal;

import java.util.SplittableRandom;

/** Counts for tests, by seed. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Knuth's way; good for small means. */
  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return Math.max(0, count);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
