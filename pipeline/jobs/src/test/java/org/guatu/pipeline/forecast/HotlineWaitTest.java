package org.guatu.pipeline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.guatu.pipeline.forecast.HotlineWait.Model;
import org.junit.jupiter.api.Test;

class HotlineWaitTest {
  private static final long HOUR = 3_600_000;
  private static final OptionalLong TWO_MINUTES = OptionalLong.of(120_000);

  private static HotlineLoad load(long perHour, OptionalLong patience) {
    return HotlineLoad.of(perHour, HOUR, 360_000, patience, 10);
  }

  @Test
  void thoseWhoHangUpAreErlangAUpToFullLoad() {
    assertThat(HotlineWait.of(load(100, TWO_MINUTES), 0, HOUR).orElseThrow().model())
        .isEqualTo(Model.ERLANG_A);
  }

  @Test
  void overloadIsAFluid() {
    assertThat(HotlineWait.of(load(101, TWO_MINUTES), 0, HOUR).orElseThrow().model())
        .isEqualTo(Model.FLUID);
    assertThat(HotlineWait.of(load(101, OptionalLong.empty()), 0, HOUR).orElseThrow().model())
        .isEqualTo(Model.FLUID);
  }

  @Test
  void erlangCIsForRoomAndPatience() {
    HotlineLoad room = load(94, OptionalLong.empty());
    long wait = (long) new ErlangC(room).meanWaitMillis();
    assertThat(HotlineWait.of(room, 0, HOUR)).contains(new HotlineWait(Model.ERLANG_C, wait));
    assertThat(HotlineWait.of(load(95, OptionalLong.empty()), 0, HOUR)).isEmpty();
    assertThat(HotlineWait.of(load(100, OptionalLong.empty()), 0, HOUR)).isEmpty();
  }

  @Test
  void aPatientQueueGrowsByTheSurplus() {
    FluidQueue queue = new FluidQueue(load(220, OptionalLong.empty()), 5);
    assertThat(queue.queueAfter(HOUR)).isCloseTo(125, within(1e-9));
    // 125 people before him, 100 handled an hour.
    assertThat(queue.turnMillis(HOUR)).isCloseTo(1.25 * HOUR, within(1e-3));
    assertThat(queue.meanWaitMillis(HOUR)).isCloseTo(.65 * HOUR, within(1e-3));
  }

  @Test
  void anImpatientQueueSettlesWhereAsManyHangUpAsAreTooMany() {
    FluidQueue queue = new FluidQueue(load(180, TWO_MINUTES), 0);
    assertThat(queue.queueAfter(HOUR)).isCloseTo(80 / 30.0, within(1e-9));
    // Share that hangs up 1 - 1/ρ, patience 120 s.
    assertThat(queue.waitMillis(HOUR)).isCloseTo(120_000 * .4444, within(10.0));
    assertThat(queue.queueAfter(60_000)).isBetween(0.0, 80 / 30.0);
  }

  @Test
  void aQueueThatEmptiesStaysEmpty() {
    FluidQueue queue = new FluidQueue(load(50, TWO_MINUTES), 20);
    assertThat(queue.queueAfter(0)).isEqualTo(20);
    assertThat(queue.queueAfter(HOUR)).isZero();
    assertThat(queue.waitMillis(HOUR)).isZero();
    assertThat(new FluidQueue(load(50, OptionalLong.empty()), 20).queueAfter(HOUR)).isZero();
  }

  @Test
  void whatHasPiledUpCounts() {
    HotlineLoad overload = load(180, TWO_MINUTES);
    long none = HotlineWait.of(overload, 0, HOUR / 12).orElseThrow().meanWaitMillis();
    long many = HotlineWait.of(overload, 30, HOUR / 12).orElseThrow().meanWaitMillis();
    assertThat(many).isGreaterThan(none);
  }
}
