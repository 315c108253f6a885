package org.guatu.pipeline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CallUpPlanTest {
  private static final long MINUTE = 60_000;

  /** 20 people every five minutes from minute 10 on. */
  private static CallUpPlan groups(int groups) {
    TreeMap<Long, Long> people = new TreeMap<>();
    for (int group = 0; group < groups; group++) {
      people.put((10 + 5L * group) * MINUTE, 20L);
    }
    return new CallUpPlan(people);
  }

  @Test
  void allOfThemAreNeededIfMoreRemain() {
    assertThat(groups(4).calledInMillis(0, 900)).isEqualTo(25 * MINUTE);
  }

  @Test
  void noMoreAreNeededThanRemain() {
    // Of 40 called, 39 come.
    assertThat(groups(4).calledInMillis(0, 39)).isEqualTo(15 * MINUTE);
    assertThat(groups(4).calledInMillis(0, 40)).isEqualTo(15 * MINUTE);
    assertThat(groups(4).calledInMillis(0, 41)).isEqualTo(20 * MINUTE);
    assertThat(groups(4).calledInMillis(0, 0)).isZero();
  }

  @Test
  void whoIsCalledHoldsNothingUp() {
    assertThat(groups(4).calledInMillis(12 * MINUTE, 900)).isEqualTo(13 * MINUTE);
    assertThat(groups(4).calledInMillis(25 * MINUTE, 900)).isZero();
    assertThat(groups(4).calledInMillis(26 * MINUTE, 900)).isZero();
    assertThat(CallUpPlan.NONE.calledInMillis(0, 900)).isZero();
  }
}
