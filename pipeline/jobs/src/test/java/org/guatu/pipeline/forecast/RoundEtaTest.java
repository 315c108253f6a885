package org.guatu.pipeline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoundEtaTest {
  private static final long MINUTE = 60_000;

  private static long[] steady(int minutes, long perMinute) {
    long[] counts = new long[minutes];
    Arrays.fill(counts, perMinute);
    return counts;
  }

  @Test
  void whatRemainsAtTheRateOfTheLastMinutes() {
    RoundEta eta = RoundEta.of(900, CoverageRate.of(steady(30, 10)), 0).orElseThrow();
    assertThat(eta.etaMillis()).isEqualTo(90 * MINUTE);
    assertThat(eta.samples()).isEqualTo(300);
  }

  @Test
  void theIntervalIsThatOfTheFormula() {
    RoundEta eta = RoundEta.of(900, CoverageRate.of(steady(25, 12)), 0).orElseThrow();
    double sigma = Math.sqrt(1.0 / 900 + 1.0 / 300 + 0.07 * 0.07);
    assertThat((double) eta.lowMillis())
        .isCloseTo(75 * MINUTE * Math.exp(-1.28 * sigma), within(1.0));
    assertThat((double) eta.highMillis())
        .isCloseTo(75 * MINUTE * Math.exp(1.28 * sigma), within(1.0));
  }

  @Test
  void onlyTheNewestMinutesCount() {
    long[] slowThenFast = new long[RoundEta.WINDOW_MINUTES + 60];
    Arrays.fill(slowThenFast, 60, slowThenFast.length, 10);
    RoundEta fast = RoundEta.of(900, CoverageRate.of(slowThenFast), 0).orElseThrow();
    assertThat(fast.etaMillis()).isEqualTo(90 * MINUTE);
    assertThat(fast.samples()).isEqualTo(10L * RoundEta.WINDOW_MINUTES);
  }

  @Test
  void aYoungRoundIsJudgedByTheMinutesItHas() {
    assertThat(CoverageRate.of(steady(7, 10))).isEqualTo(new CoverageRate(70, 7 * MINUTE, 1));
  }

  @Test
  void groupsAndBreaksWidenTheInterval() {
    long[] uneven = steady(30, 10);
    Arrays.fill(uneven, 5, 15, 2);
    CoverageRate all = CoverageRate.of(uneven);
    CoverageRate rate = new CoverageRate(all.samples(), all.spanMillis(), all.dispersion());
    // Bins 50, 10, 10, 50, 50, 50: mean 36.67, variance 426.67.
    assertThat(rate.dispersion()).isCloseTo(426.6667 / 36.6667, within(1e-4));
    RoundEta wide = RoundEta.of(900, rate, 0).orElseThrow();
    RoundEta narrow =
        RoundEta.of(900, new CoverageRate(rate.samples(), rate.spanMillis(), 1), 0).orElseThrow();
    assertThat(wide.etaMillis()).isEqualTo(narrow.etaMillis());
    assertThat(wide.highMillis()).isGreaterThan(narrow.highMillis());
    assertThat(wide.lowMillis()).isLessThan(narrow.lowMillis());
  }

  @Test
  void whatWasWronglyForetoldOfLateWidensTheInterval() {
    long[] halved = steady(60, 20);
    Arrays.fill(halved, 50, 60, 10);
    // The rate of 10 minutes ago expected 200 and 100 came; that of 15 ago 150; all before were
    // right.
    double squares = Math.pow(Math.log(.5), 2) + Math.pow(Math.log(.75), 2);
    CoverageRate rate = CoverageRate.of(halved);
    assertThat(rate.squaredError()).isCloseTo(squares / 7, within(1e-12));
    RoundEta eta = RoundEta.of(900, rate, 0).orElseThrow();
    double sigma = Math.sqrt(.7 * squares / 7 + .03 * .03);
    assertThat((double) eta.highMillis())
        .isCloseTo(eta.etaMillis() * Math.exp(1.28 * sigma), within(1.0));
    assertThat(CoverageRate.of(steady(60, 20)).squaredError()).isZero();
    assertThat(CoverageRate.of(steady(29, 20)).squaredError()).isNegative();
  }

  @Test
  void aMinuteThatRunsCountsAsFarAsItHasCome() {
    long[] counts = steady(60, 20);
    counts[59] = 10;
    CoverageRate rate = CoverageRate.of(MINUTE / 2, counts);
    assertThat(rate.samples() * MINUTE).isEqualTo(20 * rate.spanMillis());
    assertThat(rate.squaredError()).isZero();
  }

  @Test
  void tooFewTellNothing() {
    long least = RoundEta.LEAST_SAMPLES;
    assertThat(RoundEta.of(900, new CoverageRate(least - 1, 15 * MINUTE, 1), 0)).isEmpty();
    assertThat(RoundEta.of(900, new CoverageRate(least, 15 * MINUTE, 1), 0)).isPresent();
    assertThat(RoundEta.of(900, CoverageRate.of(), 0)).isEmpty();
  }

  @Test
  void nobodyRemainingIsDone() {
    assertThat(RoundEta.of(0, CoverageRate.of(steady(30, 10)), 0))
        .contains(new RoundEta(0, 0, 0, 300));
  }

  @Test
  void thoseWhoNeverComeAndThoseWhoComeLateAreNotWaitedFor() {
    assertThat(RoundEta.remaining(1_000, 0)).isEqualTo(930);
    assertThat(RoundEta.remaining(1_000, 920)).isEqualTo(10);
    assertThat(RoundEta.remaining(1_000, 995)).isZero();
    assertThat(RoundEta.remaining(1_000, 920, RoundEta.NEVER_PER_MILLE)).isEqualTo(60);
  }

  @Test
  void itIsNotDoneBeforeEnoughAreCalled() {
    CoverageRate rate = CoverageRate.of(steady(30, 10));
    assertThat(RoundEta.of(98, rate, 60 * MINUTE).orElseThrow().etaMillis()).isEqualTo(60 * MINUTE);
    assertThat(RoundEta.of(98, rate, MINUTE)).isEqualTo(RoundEta.of(98, rate, 0));
  }

  @Test
  void whoeverComesWhenItSuitsHimComesAsTheDayBefore() {
    CoverageRate lull = CoverageRate.of(steady(30, 1));
    RoundEta eta = RoundEta.usual(900, 200 * MINUTE, lull).orElseThrow();
    assertThat(eta.etaMillis()).isEqualTo(200 * MINUTE);
    assertThat(eta.lowMillis() + eta.highMillis()).isEqualTo(400 * MINUTE);
    assertThat(RoundEta.usual(900, MINUTE, lull).orElseThrow().lowMillis()).isZero();
    assertThat(RoundEta.usual(0, MINUTE, lull)).contains(new RoundEta(0, 0, 0, 30));
  }

  @Test
  void onceTheDayBeforeIsOverTheRateDecides() {
    CoverageRate rate = CoverageRate.of(steady(30, 10));
    assertThat(RoundEta.usual(100, 0, rate)).isEqualTo(RoundEta.of(100, rate, 0));
  }

  @Test
  void fasterIsSoonerAndMoreIsLater() {
    long before = Long.MAX_VALUE;
    for (long rate = 1; rate < 50; rate++) {
      RoundEta eta = RoundEta.of(900, CoverageRate.of(steady(30, rate)), 0).orElseThrow();
      assertThat(eta.etaMillis()).isLessThan(before);
      assertThat(eta.lowMillis()).isLessThan(eta.etaMillis());
      assertThat(eta.highMillis()).isGreaterThan(eta.etaMillis());
      before = eta.etaMillis();
    }
  }
}
