package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace(250);

  @Test
  void tellsFourTimesASecondWhileTimePassesAsItDoes() {
    assertThat(pace.emitEveryMillis(0, 1_000_000)).isEqualTo(250);
    assertThat(pace.emitEveryMillis(1_000, 1_001_000)).isEqualTo(250);
    assertThat(pace.emitEveryMillis(2_000, 1_061_000)).isEqualTo(250);
  }

  @Test
  void tellsLessOftenWhileItCatchesUpAndNoLonger() {
    pace.emitEveryMillis(0, 0);
    assertThat(pace.emitEveryMillis(200, 200 * 150)).isEqualTo(4_000);
    assertThat(pace.emitEveryMillis(250, 200 * 150)).isEqualTo(4_000);
    assertThat(pace.emitEveryMillis(1_200, 200 * 150 + 1_000)).isEqualTo(250);
  }
}
