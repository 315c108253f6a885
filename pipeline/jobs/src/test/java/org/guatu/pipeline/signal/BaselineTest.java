package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  private static final long TODAY = 20_000L * BinHistory.DAY_BINS;

  @Test
  void poolsTheSameTimeOfDayOnPastDays() {
    BinHistory history = new BinHistory();
    for (long bin = TODAY - 3 * BinHistory.DAY_BINS; bin < TODAY + 120; bin++) {
      long timeOfDay = Math.floorMod(bin, (long) BinHistory.DAY_BINS);
      history.put(bin, timeOfDay >= 94 && timeOfDay <= 106 ? 4 : 100);
    }
    Baseline baseline = Objects.requireNonNull(Baseline.of(history, TODAY + 100));
    assertThat(baseline).isEqualTo(new Baseline(39, 156));
    assertThat(baseline.meanMicros()).isEqualTo(4_000_000);
    // (157 + √157) / 39
    assertThat(baseline.cautiousMicros()).isEqualTo(4_346_922);
  }

  @Test
  void isUnknownWithoutOneWholePastDayAroundThatTime() {
    BinHistory history = new BinHistory();
    for (long bin = TODAY - BinHistory.DAY_BINS - 6; bin < TODAY; bin++) {
      history.put(bin, 0);
    }
    assertThat(Baseline.of(history, TODAY)).isEqualTo(new Baseline(13, 0));
    assertThat(Baseline.of(history, TODAY - 1)).isNull();
  }

  @Test
  void neverExpectsNothing() {
    assertThat(new Baseline(91, 0).cautiousMicros()).isEqualTo(50_000);
    assertThat(new Baseline(13, 0).cautiousMicros()).isEqualTo(153_846);
  }

  /** On average over what the bins of one or seven past days happen to have counted. */
  @ParameterizedTest
  @CsvSource({"0.5, 1", "2, 1", "6, 1", "0.5, 7", "2, 7", "6, 7", "20, 7"})
  void falseAlarmsStayAWeekApartWhenExpectedByHistory(double mean, int days) {
    int bins = 13 * days;
    double sd = Math.sqrt(mean * bins);
    int step = Math.max(1, (int) (sd / 4));
    double chances = 0;
    double rate = 0;
    for (int calls = (int) Math.max(0, mean * bins - 5 * sd);
        calls < mean * bins + 5 * sd;
        calls += step) {
      double chance = poisson(calls, mean * bins);
      long expected = new Baseline(bins, calls).cautiousMicros();
      chances += chance;
      rate += chance / CusumRunLength.bins(expected, mean);
    }
    assertThat(chances / rate / 288).as("days apart").isGreaterThan(7);
  }

  private static double poisson(int count, double mean) {
    double log = -mean;
    for (int i = 1; i <= count; i++) {
      log += Math.log(mean / i);
    }
    return Math.exp(log);
  }

  @Test
  void historyForgetsAfterEightDaysAndTellsGapsFromZero() {
    BinHistory history = new BinHistory();
    history.put(TODAY, 3);
    history.put(TODAY + 2, 0);
    assertThat(history.knows(TODAY + 1)).isFalse();
    assertThat(history.count(TODAY + 2)).isZero();
    history.put(TODAY + 1, 5);
    assertThat(history.count(TODAY + 1)).isEqualTo(5);

    history.put(TODAY + 8 * BinHistory.DAY_BINS, 1);
    assertThat(history.knows(TODAY)).isFalse();
    assertThat(history.knows(TODAY + 1)).isTrue();
    history.put(TODAY, 9);
    assertThat(history.knows(TODAY + 8 * BinHistory.DAY_BINS)).isTrue();
    assertThat(history.count(TODAY + 8 * BinHistory.DAY_BINS)).isEqualTo(1);

    history.put(TODAY + 100 * BinHistory.DAY_BINS, 1);
    assertThat(history.knows(TODAY + 1)).isFalse();
    assertThatThrownBy(() -> history.count(TODAY + 1)).hasMessageContaining("not known");
  }
}
