package org.guatu.simulators.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.LogNormalSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The distributions of the simulators, by the parameters people know them by. */
public final class Distributions {
  private Distributions() {}

  /**
   * Lognormal by its own mean and coefficient of variation (not those of its logarithm).
   *
   * @param mean above 0
   * @param variation standard deviation / mean, above 0
   */
  public static ContinuousSampler logNormal(
      UniformRandomProvider random, double mean, double variation) {
    double variance = StrictMath.log(1 + variation * variation);
    double mu = StrictMath.log(mean) - variance / 2;
    return LogNormalSampler.of(
        ZigguratSampler.NormalizedGaussian.of(random), mu, StrictMath.sqrt(variance));
  }

  /** Gamma with that shape, scaled to that mean. */
  public static ContinuousSampler gamma(UniformRandomProvider random, double shape, double mean) {
    return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, mean / shape);
  }

  /** Exponential with that mean. */
  public static ContinuousSampler exponential(UniformRandomProvider random, double mean) {
    return ZigguratSampler.Exponential.of(random, mean);
  }

  /** Poisson with that mean. */
  public static DiscreteSampler poisson(UniformRandomProvider random, double mean) {
    return PoissonSampler.of(random, mean);
  }
}
