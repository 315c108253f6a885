package org.guatu.simulators.compound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.simulators.compound.CallFact.Kind;
import org.guatu.simulators.random.RandomStreams;
import org.junit.jupiter.api.Test;

/** The queue keeps the laws of queues, and with random calls meets the numbers of theory. */
class SwitchboardTest {
  private static final double FOR_EVER = Double.POSITIVE_INFINITY;
  private static final int WARM_UP_QUARTERS = 16;

  /** Mean wait and share of abandoned calls of each replication, the first hours left out. */
  private record Sample(List<Double> waitSeconds, List<Double> abandoned) {}

  private static SwitchboardConfig random(
      int agents, double handlingMillis, double patienceMillis, double perHour, int quarters) {
    return new SwitchboardConfig(
        agents,
        handlingMillis,
        1,
        patienceMillis,
        0,
        Collections.nCopies(WARM_UP_QUARTERS + quarters, perHour / 4));
  }

  private static Sample sample(SwitchboardConfig config, int replications) {
    Sample sample = new Sample(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < replications; i++) {
      Map<Long, Long> since = new HashMap<>();
      double calls = 0;
      double waited = 0;
      double abandoned = 0;
      for (CallFact fact : Switchboard.play(config, new RandomStreams(17).replication(i))) {
        if (fact.kind() == Kind.OFFERED) {
          since.put(fact.call(), fact.atMillis());
        } else if (fact.kind() != Kind.ENDED) {
          long from = since.getOrDefault(fact.call(), -1L);
          if (from >= WARM_UP_QUARTERS * SwitchboardConfig.QUARTER_MILLIS) {
            calls++;
            waited += (fact.atMillis() - from) / 1e3;
            abandoned += fact.kind() == Kind.ABANDONED ? 1 : 0;
          }
        }
      }
      sample.waitSeconds().add(waited / calls);
      sample.abandoned().add(abandoned / calls);
    }
    return sample;
  }

  /** The mean lies within three standard errors of what theory says. */
  private static void meets(List<Double> values, double theory) {
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    double variance =
        values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1);
    assertThat(mean).isCloseTo(theory, within(3 * Math.sqrt(variance / values.size())));
  }

  @Test
  void oneServerAtFourFifthsWaitsFourServices() {
    meets(sample(random(1, 36_000, FOR_EVER, 80, 400), 12).waitSeconds(), 4 * 36);
  }

  @Test
  void threeLanesOfTwoHundredAnHour() {
    meets(sample(random(3, 18_000, FOR_EVER, 540, 160), 12).waitSeconds(), 49.02);
  }

  @Test
  void impatientCallers() {
    Sample sample = sample(random(16, 300_000, 120_000, 200, 160), 12);
    meets(sample.waitSeconds(), 16.82);
    meets(sample.abandoned(), .14020);
  }

  @Test
  void inOverloadTheSurplusHangsUp() {
    meets(sample(random(100, 360_000, 120_000, 1_800, 16), 6).abandoned(), .4444);
  }

  /** Σ waits = ∫ queue dt, exactly, once all have left. */
  @Test
  void littlesLaw() {
    SwitchboardConfig config = random(16, 300_000, 120_000, 250, 16);
    Map<Long, Long> since = new HashMap<>();
    long waits = 0;
    long area = 0;
    long before = 0;
    for (CallFact fact : Switchboard.play(config, new RandomStreams(3))) {
      area += since.size() * (fact.atMillis() - before);
      before = fact.atMillis();
      if (fact.kind() == Kind.OFFERED) {
        since.put(fact.call(), fact.atMillis());
      } else if (fact.kind() != Kind.ENDED) {
        waits += fact.atMillis() - since.getOrDefault(fact.call(), Long.MAX_VALUE);
        since.remove(fact.call());
      }
    }
    assertThat(since).isEmpty();
    assertThat(waits).isPositive().isEqualTo(area);
  }

  @Test
  void nobodyCallsAndNothingHappens() {
    assertThat(Switchboard.play(random(3, 18_000, FOR_EVER, 0, 4), new RandomStreams(1))).isEmpty();
  }

  @Test
  void theSameSeedIsTheSameDay() {
    SwitchboardConfig config = random(4, 240_000, 120_000, 90, 8);
    assertThat(Switchboard.play(config, new RandomStreams(5)))
        .isEqualTo(Switchboard.play(config, new RandomStreams(5)))
        .isNotEqualTo(Switchboard.play(config, new RandomStreams(6)));
  }
}
