package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class EarsC2Test {
  private static BinHistory history(int... counts) {
    BinHistory history = new BinHistory();
    for (int bin = 0; bin < counts.length; bin++) {
      history.put(bin, counts[bin]);
    }
    return history;
  }

  @Test
  void isMeanAndThreeDeviationsOfSevenBinsTwoBefore() {
    EarsC2 baseline =
        Objects.requireNonNull(EarsC2.of(history(9, 1, 2, 3, 4, 5, 6, 7, 90, 90), 10));
    assertThat(baseline).isEqualTo(new EarsC2(28, 140));
    // 4 + 3·√(28/6)
    assertThat(baseline.thresholdMicros()).isEqualTo(10_480_741);
    assertThat(baseline.exceededBy(10)).isFalse();
    assertThat(baseline.exceededBy(11)).isTrue();
    assertThat(baseline.exceededBy(0)).isFalse();
  }

  @Test
  void takesADeviationOfOneAtLeast() {
    EarsC2 calm = Objects.requireNonNull(EarsC2.of(history(0, 0, 0, 0, 0, 0, 0, 0, 0), 9));
    assertThat(calm.thresholdMicros()).isEqualTo(3_000_000);
    assertThat(calm.exceededBy(3)).isFalse();
    assertThat(calm.exceededBy(4)).isTrue();
  }

  @Test
  void wantsAllSevenBins() {
    BinHistory gap = history(1, 1, 1);
    gap.put(4, 1);
    gap.put(8, 1);
    assertThat(EarsC2.of(gap, 9)).isNull();
    assertThat(EarsC2.of(history(1, 1, 1), 3)).isNull();
  }

  @Test
  void comparesAsTheRootsWould() {
    Chance chance = new Chance(5);
    for (int trial = 0; trial < 10_000; trial++) {
      int[] counts = new int[9];
      double sum = 0;
      for (int bin = 0; bin < counts.length; bin++) {
        counts[bin] = chance.poisson(1 + trial % 9);
        sum += bin < 7 ? counts[bin] : 0;
      }
      double squares = 0;
      for (int bin = 0; bin < 7; bin++) {
        squares += (counts[bin] - sum / 7) * (counts[bin] - sum / 7);
      }
      double threshold = sum / 7 + 3 * Math.max(1, Math.sqrt(squares / 6));
      int count = chance.poisson(2 + trial % 20);
      EarsC2 baseline = Objects.requireNonNull(EarsC2.of(history(counts), 9));
      if (Math.abs(count - threshold) > 1e-9) {
        assertThat(baseline.exceededBy(count)).isEqualTo(count > threshold);
      }
    }
  }
}
