package org.guatu.simulators.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
  private final RandomStreams streams = new RandomStreams(1);

  @Test
  void aStreamDependsOnItsKeyAloneAndNotOnTheOrderOfAsking() {
    long[] alone = first(streams.stream("P07", "service"), 100);
    RandomStreams other = new RandomStreams(1);
    first(other.stream("P08", "service"), 17);
    first(other.stream("P07", "arrival"), 5);
    assertThat(first(other.stream("P07", "service"), 100)).isEqualTo(alone);
  }

  @Test
  void staysTheSameFromVersionToVersion() {
    assertThat(first(streams.stream("P07", "service"), 2)).isEqualTo(PINNED);
  }

  @Test
  void keysThatReadAlikeTogetherAreDifferent() {
    assertThat(first(streams.stream("ab", "c"), 4))
        .isNotEqualTo(first(streams.stream("a", "bc"), 4));
    assertThat(first(streams.replication(1).stream("a", "b"), 4))
        .isNotEqualTo(first(streams.replication(2).stream("a", "b"), 4));
  }

  @Test
  void goesOnFromASavedState() {
    RestorableUniformRandomProvider stream = streams.stream("P07", "service");
    first(stream, 7);
    var state = stream.saveState();
    long[] after = first(stream, 10);
    stream.restoreState(state);
    assertThat(first(stream, 10)).isEqualTo(after);
  }

  @Test
  void firstNumbersOfManyStreamsAreUniform() {
    int bins = 100;
    int draws = 100_000;
    long[] counts = new long[bins];
    for (int i = 0; i < draws; i++) {
      counts[(int) (streams.stream("person:" + i, "turnout").nextDouble() * bins)]++;
    }
    assertThat(chiSquareTail(counts, draws / (double) bins)).isBetween(0.001, 0.999);
  }

  @Test
  void neighbouringStreamsAreIndependent() {
    int bins = 10;
    int draws = 100_000;
    long[] counts = new long[bins * bins];
    UniformRandomProvider left = streams.stream("person:1", "turnout");
    UniformRandomProvider right = streams.stream("person:2", "turnout");
    for (int i = 0; i < draws; i++) {
      counts[left.nextInt(bins) * bins + right.nextInt(bins)]++;
    }
    assertThat(chiSquareTail(counts, draws / (double) counts.length)).isBetween(0.001, 0.999);
  }

  @Test
  void distributionsHaveTheMomentsTheyAreAskedFor() {
    var service = Distributions.logNormal(streams.stream("a", "lognormal"), 20, 0.5);
    double[] times = DoubleStream.generate(service::sample).limit(200_000).toArray();
    double mean = DoubleStream.of(times).average().orElseThrow();
    double variance =
        DoubleStream.of(times).map(t -> (t - mean) * (t - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(20, within(0.1));
    assertThat(Math.sqrt(variance) / mean).isCloseTo(0.5, within(0.01));
    var gamma = Distributions.gamma(streams.stream("a", "gamma"), 2, 330);
    assertThat(DoubleStream.generate(gamma::sample).limit(200_000).average().orElseThrow())
        .isCloseTo(330, within(3.0));
    var patience = Distributions.exponential(streams.stream("a", "exponential"), 150);
    assertThat(DoubleStream.generate(patience::sample).limit(200_000).average().orElseThrow())
        .isCloseTo(150, within(2.0));
    var calls = Distributions.poisson(streams.stream("a", "poisson"), 12);
    assertThat(DoubleStream.generate(calls::sample).limit(200_000).average().orElseThrow())
        .isCloseTo(12, within(0.05));
  }

  private static final long[] PINNED = {697174586121075896L, -856605918787038299L};

  private static double chiSquareTail(long[] counts, double expected) {
    double statistic = 0;
    for (long count : counts) {
      statistic += (count - expected) * (count - expected) / expected;
    }
    return ChiSquaredDistribution.of(counts.length - 1.0).survivalProbability(statistic);
  }

  private static long[] first(UniformRandomProvider stream, int count) {
    return stream.longs(count).toArray();
  }
}
