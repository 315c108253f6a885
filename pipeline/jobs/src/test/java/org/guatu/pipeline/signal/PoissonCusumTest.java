package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonCusumTest {
  private static final double WEEK_BINS = 7 * 288;

  @Test
  void theReferenceLiesBetweenWhatIsExpectedAndItsDouble() {
    // k = 2 / ln 2
    assertThat(PoissonCusum.referenceMicros(2_000_000)).isEqualTo(2_885_390);
    assertThat(PoissonCusum.referenceMicros(0)).isEqualTo(PoissonCusum.referenceMicros(50_000));
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 8",
    "0.5, 8",
    "1.7, 8.6",
    "9.797959, 8.8",
    "2, 8.5",
    "6, 9",
    "20, 8.2",
    "500, 8.2"
  })
  void theThresholdIsLinearInTheLogarithm(double expected, double threshold) {
    assertThat(PoissonCusum.thresholdMicros((long) (expected * 1e6)) / 1e6)
        .isCloseTo(threshold, within(1e-6));
  }

  @Test
  void addsWhatIsAboveTheReferenceUntilItIsUp() {
    PoissonCusum cusum = PoissonCusum.START.next(5, 2_000_000);
    assertThat(cusum).isEqualTo(new PoissonCusum(2_114_610, false));
    assertThat(cusum.next(1, 2_000_000).levelMicros()).isEqualTo(229_220);
    assertThat(cusum.next(0, 2_000_000)).isEqualTo(PoissonCusum.START);

    assertThat(cusum.next(9, 2_000_000).up()).isFalse();
    assertThat(cusum.next(10, 2_000_000)).isEqualTo(new PoissonCusum(8_500_000, true));
  }

  @Test
  void clearsBelowHalfOfItsThreshold() {
    PoissonCusum up = new PoissonCusum(8_500_000, true);
    PoissonCusum still = up.next(2, 2_000_000).next(0, 2_000_000);
    assertThat(still.levelMicros()).isEqualTo(4_729_220);
    assertThat(still.up()).isTrue();
    assertThat(still.next(0, 2_000_000).up()).isFalse();
  }

  @Test
  void aSurgeOfHoursIsOverSoonAfterItEnds() {
    PoissonCusum cusum = PoissonCusum.START;
    for (int bin = 0; bin < 100; bin++) {
      cusum = cusum.next(40, 2_000_000);
    }
    assertThat(cusum.next(1, 2_000_000).next(1, 2_000_000).next(1, 2_000_000).up()).isFalse();
  }

  /** On a grid so fine that what the lattice of counts does between its points shows too. */
  @Test
  void falseAlarmsAreAWeekApartWhateverIsExpected() {
    for (double expected = 0.05; expected < 100; expected *= 1.02) {
      assertThat(CusumRunLength.bins((long) (expected * 1e6), expected))
          .as("bins to a false alarm at %.3f", expected)
          .isGreaterThan(WEEK_BINS);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, 27.4", "2, 8.4", "6, 3.5", "20, 1.4"})
  void findsADoubling(double expected, double bins) {
    assertThat(CusumRunLength.bins((long) (expected * 1e6), 2 * expected))
        .isCloseTo(bins, within(0.15));
  }

  /** The chain against the class itself. */
  @ParameterizedTest
  @CsvSource({"0.5, 1.0", "2, 4", "2, 3", "6, 9"})
  void runLengthsAreThoseOfTheSimulation(double expected, double actual) {
    Chance chance = new Chance(7);
    int runs = 4000;
    long bins = 0;
    for (int run = 0; run < runs; run++) {
      PoissonCusum cusum = PoissonCusum.START;
      while (!cusum.up()) {
        cusum = cusum.next(chance.poisson(actual), (long) (expected * 1e6));
        bins++;
      }
    }
    double exact = CusumRunLength.bins((long) (expected * 1e6), actual);
    assertThat((double) bins / runs).isBetween(exact * 0.95, exact * 1.1);
  }

  @Test
  void clearingAtHalfBringsFalseAlarmsHardlyNearer() {
    Chance chance = new Chance(11);
    PoissonCusum cusum = PoissonCusum.START;
    int onsets = 0;
    int bins = 1_500_000;
    for (int bin = 0; bin < bins; bin++) {
      PoissonCusum next = cusum.next(chance.poisson(0.5), 500_000);
      onsets += next.up() && !cusum.up() ? 1 : 0;
      cusum = next;
    }
    assertThat((double) bins / onsets).isGreaterThan(WEEK_BINS);
  }
}
