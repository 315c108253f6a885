package org.guatu.pipeline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlannedWaitTest {
  private static final long NOW = 1_775_000_000_000L;
  private static final long MINUTE = 60_000;
  private static final PlannedWait BY_PLAN = new PlannedWait(26_000, 1);

  @Test
  void withoutChangesItIsPeopleTimesLaneTimeOverLanes() {
    assertThat(BY_PLAN.millis(0, 1)).hasValue(26_000);
    assertThat(BY_PLAN.millis(99, 2)).hasValue(1_300_000);
    assertThat(new PlannedWait(1_800_001, 70).millis(6, 3)).hasValue(60_000);
  }

  @Test
  void withoutLanesNobodyKnows() {
    assertThat(BY_PLAN.millis(5, 0)).isEmpty();
    assertThat(BY_PLAN.millis(5, 1, NOW, List.of(new LaneChange(NOW + MINUTE, 0)))).isEmpty();
  }

  @Test
  void lanesThatOpenServeFromThenOn() {
    // 100 people of 26 s; two lanes for 10 minutes do 1,200 of the 2,600 seconds, four the rest.
    OptionalLong wait = BY_PLAN.millis(99, 2, NOW, List.of(new LaneChange(NOW + 10 * MINUTE, 4)));
    assertThat(wait).hasValue(10 * MINUTE + 350_000);
  }

  @Test
  void aPauseIsWaitedThrough() {
    List<LaneChange> pause =
        List.of(new LaneChange(NOW + 20 * MINUTE, 2), new LaneChange(NOW + 10 * MINUTE, 0));
    assertThat(BY_PLAN.millis(99, 2, NOW, pause)).hasValue(20 * MINUTE + 700_000);
    assertThat(BY_PLAN.millis(99, 0, NOW, pause)).hasValue(20 * MINUTE + 1_300_000);
  }

  @Test
  void aTurnThatComesBeforeAChangeIsNotTouchedByIt() {
    List<LaneChange> close = List.of(new LaneChange(NOW + 26_000, 0));
    assertThat(BY_PLAN.millis(0, 1, NOW, close)).hasValue(26_000);
    assertThat(BY_PLAN.millis(0, 1, NOW, List.of(new LaneChange(NOW + 25_999, 0)))).isEmpty();
  }

  @Test
  void whatWasDueIsDone() {
    List<LaneChange> past = List.of(new LaneChange(NOW - MINUTE, 7), new LaneChange(NOW, 9));
    assertThat(BY_PLAN.millis(99, 2, NOW, past)).isEqualTo(BY_PLAN.millis(99, 2));
  }

  @Test
  void aChangeToTheSameChangesNothing() {
    PlannedWait odd = new PlannedWait(13_337, 7);
    for (long queue = 0; queue < 300; queue++) {
      OptionalLong still = odd.millis(queue, 3, NOW, List.of(new LaneChange(NOW + 50_021, 3)));
      assertThat(still).isEqualTo(odd.millis(queue, 3));
    }
  }

  @Test
  void moreLanesNeverMakeItLonger() {
    long before = Long.MAX_VALUE;
    for (long lanes = 0; lanes < 20; lanes++) {
      List<LaneChange> more = List.of(new LaneChange(NOW + 5 * MINUTE, lanes));
      long wait = BY_PLAN.millis(200, 3, NOW, more).orElse(Long.MAX_VALUE);
      assertThat(wait).isLessThanOrEqualTo(before);
      before = wait;
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new PlannedWait(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BY_PLAN.millis(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BY_PLAN.millis(Long.MAX_VALUE - 1, 1))
        .isInstanceOf(ArithmeticException.class);
  }
}
