package org.guatu.pipeline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the textbooks, and what must hold for any. */
class ErlangTest {
  private static final long HOUR = 3_600_000;

  private static HotlineLoad load(long perHour, long handlingMillis, int agents) {
    return HotlineLoad.of(perHour, HOUR, handlingMillis, OptionalLong.empty(), agents);
  }

  private static HotlineLoad impatient(long perHour, long handlingMillis, long patience, int n) {
    return HotlineLoad.of(perHour, HOUR, handlingMillis, OptionalLong.of(patience), n);
  }

  @Test
  void oneServerAtFourFifthsWaitsFourServices() {
    assertThat(new ErlangC(load(80, 36_000, 1)).meanWaitMillis())
        .isCloseTo(4 * 36_000, within(1e-6));
  }

  @Test
  void tenServersWithEightErlang() {
    ErlangC queue = new ErlangC(load(8, HOUR, 10));
    assertThat(queue.waitProbability()).isCloseTo(.40918, within(5e-6));
    assertThat(queue.meanQueue()).isCloseTo(1.63672, within(5e-6));
  }

  @Test
  void threeLanesOfTwoHundredAnHour() {
    ErlangC queue = new ErlangC(load(540, 18_000, 3));
    assertThat(queue.waitProbability()).isCloseTo(.81706, within(5e-6));
    assertThat(queue.meanWaitMillis()).isCloseTo(49_020, within(5.0));
  }

  @Test
  void aThousandCallsAnHour() {
    ErlangC few = new ErlangC(load(1_000, 360_000, 105));
    assertThat(few.waitProbability()).isCloseTo(.51571, within(5e-6));
    assertThat(few.serviceLevel(15_000)).isCloseTo(.58128, within(5e-6));
    ErlangC more = new ErlangC(load(1_000, 360_000, 110));
    assertThat(more.serviceLevel(15_000)).isCloseTo(.84376, within(5e-6));
  }

  @Test
  void impatientCallers() {
    ErlangA queue = new ErlangA(impatient(200, 300_000, 120_000, 16));
    assertThat(queue.waitProbability()).isCloseTo(.48252, within(5e-6));
    assertThat(queue.abandonment()).isCloseTo(.14020, within(5e-6));
    assertThat(queue.meanWaitMillis()).isCloseTo(16_820, within(5.0));
  }

  @ParameterizedTest
  @ValueSource(longs = {120_000, 3_600_000, 360_000_000, 36_000_000_000L})
  void inOverloadTheSurplusHangsUpHoweverPatient(long patience) {
    ErlangA queue = new ErlangA(impatient(1_800, 360_000, patience, 100));
    assertThat(queue.abandonment()).isCloseTo(.4444, within(5e-4));
    assertThat(queue.waitProbability()).isBetween(.99, 1.0);
    FluidQueue fluid = new FluidQueue(impatient(1_800, 360_000, patience, 100), queue.meanQueue());
    assertThat(fluid.waitMillis(0)).isCloseTo(queue.meanWaitMillis(), within(patience * 1e-3));
  }

  @Test
  void withoutEndOfPatienceItIsErlangC() {
    for (int agents = 18; agents < 26; agents++) {
      ErlangC patient = new ErlangC(load(200, 300_000, agents));
      ErlangA nearly = new ErlangA(impatient(200, 300_000, 100_000_000_000L, agents));
      assertThat(nearly.meanWaitMillis())
          .isCloseTo(patient.meanWaitMillis(), within(patient.meanWaitMillis() * 1e-4));
      assertThat(nearly.serviceLevel(15_000)).isCloseTo(patient.serviceLevel(15_000), within(1e-4));
      assertThat(nearly.abandonment()).isBetween(0.0, 1e-5);
    }
  }

  @Test
  void moreCallsWaitLongerAndMoreHangUp() {
    ErlangA before = new ErlangA(impatient(0, 300_000, 120_000, 16));
    assertThat(before.meanWaitMillis()).isZero();
    for (long calls = 10; calls <= 400; calls += 10) {
      ErlangA now = new ErlangA(impatient(calls, 300_000, 120_000, 16));
      assertThat(now.waitProbability()).isBetween(before.waitProbability(), 1.0);
      assertThat(now.abandonment()).isBetween(before.abandonment(), 1.0);
      assertThat(now.meanWaitMillis()).isGreaterThanOrEqualTo(before.meanWaitMillis());
      assertThat(now.serviceLevel(15_000)).isLessThanOrEqualTo(before.serviceLevel(15_000) + 1e-9);
      before = now;
    }
  }

  @Test
  void impatienceShortensTheWaitOfAll() {
    for (int agents = 17; agents < 40; agents++) {
      assertThat(new ErlangA(impatient(200, 300_000, 120_000, agents)).meanWaitMillis())
          .isLessThan(new ErlangC(load(200, 300_000, agents)).meanWaitMillis());
    }
  }

  /** Whoever is not answered in the end hangs up. */
  @Test
  void answeredAndHungUpAreAll() {
    for (int agents = 4; agents < 30; agents++) {
      ErlangA queue = new ErlangA(impatient(200, 300_000, 120_000, agents));
      assertThat(queue.serviceLevel(2_000_000) + queue.abandonment()).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void erlangCSeesNoEndFromFullLoadOn() {
    ErlangC full = new ErlangC(load(100, 36_000, 1));
    assertThat(full.meanWaitMillis()).isInfinite();
    assertThat(full.waitProbability()).isEqualTo(1);
    assertThat(full.serviceLevel(15_000)).isZero();
  }

  @Test
  void erlangAIsForThoseWhoHangUp() {
    assertThatThrownBy(() -> new ErlangA(load(200, 300_000, 16)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLoadHasAgentsAndAWorkRate() {
    assertThatThrownBy(() -> load(200, 300_000, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HotlineLoad(1, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
