package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.pipeline.signal.Verdict.ABSENT;
import static org.guatu.pipeline.signal.Verdict.PRESENT;
import static org.guatu.pipeline.signal.Verdict.UNKNOWN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssociationTest {
  @Test
  void oneThatIsAbsentIsEnoughToSayNo() {
    for (Verdict one : Verdict.values()) {
      for (Verdict other : Verdict.values()) {
        assertThat(one.and(other)).isEqualTo(other.and(one));
      }
      assertThat(one.and(ABSENT)).isEqualTo(ABSENT);
      assertThat(one.and(PRESENT)).isEqualTo(one);
    }
    assertThat(UNKNOWN.and(UNKNOWN)).isEqualTo(UNKNOWN);
  }

  @Test
  void supplyCallsBesideStalledDeliveries() {
    assertThat(supply(PRESENT, 20L, 10L)).isEqualTo(PRESENT);
    assertThat(supply(PRESENT, 20L, 11L)).isEqualTo(ABSENT);
    assertThat(supply(ABSENT, 20L, 0L)).isEqualTo(ABSENT);
    assertThat(supply(PRESENT, 4L, 0L)).isEqualTo(ABSENT);
    assertThat(supply(PRESENT, 0L, 0L)).isEqualTo(ABSENT);
    assertThat(supply(PRESENT, null, 0L)).isEqualTo(UNKNOWN);
    assertThat(supply(UNKNOWN, 20L, 10L)).isEqualTo(UNKNOWN);
  }

  private static Verdict supply(Verdict up, @Nullable Long due, @Nullable Long delivered) {
    return new SupplyCallsBesideStalledDeliveries(up, due, delivered).verdict();
  }

  @Test
  void testingCallsBesidePausedLane() {
    assertThat(new TestingCallsBesidePausedLane(PRESENT, 2L, 3L).verdict()).isEqualTo(PRESENT);
    assertThat(new TestingCallsBesidePausedLane(PRESENT, 3L, 3L).verdict()).isEqualTo(ABSENT);
    assertThat(new TestingCallsBesidePausedLane(ABSENT, 2L, 3L).verdict()).isEqualTo(ABSENT);
    assertThat(new TestingCallsBesidePausedLane(PRESENT, null, 3L).verdict()).isEqualTo(UNKNOWN);
  }

  @Test
  void medicineCallsBesideLateSlips() {
    assertThat(new MedicineCallsBesideLateSlips(PRESENT, 1_441L).verdict()).isEqualTo(PRESENT);
    assertThat(new MedicineCallsBesideLateSlips(PRESENT, 1_440L).verdict()).isEqualTo(ABSENT);
    assertThat(new MedicineCallsBesideLateSlips(PRESENT, null).verdict()).isEqualTo(UNKNOWN);
  }

  @Test
  void noShowsBesideRisingWait() {
    assertThat(wait(1L, 20, 15)).isEqualTo(PRESENT);
    assertThat(wait(1L, 19, 15)).isEqualTo(ABSENT);
    assertThat(wait(1L, 45, 39)).isEqualTo(ABSENT);
    assertThat(wait(0L, 90, 15)).isEqualTo(ABSENT);
    assertThat(wait(null, 90, 15)).isEqualTo(UNKNOWN);
    assertThat(new NoShowsBesideRisingWait(1L, 1L, null).verdict()).isEqualTo(UNKNOWN);
  }

  private static Verdict wait(@Nullable Long noShows, long minutes, long before) {
    return new NoShowsBesideRisingWait(noShows, minutes * 60_000, before * 60_000).verdict();
  }

  @Test
  void callsFallBesideSilentDevices() {
    assertThat(new CallsFallBesideSilentDevices(PRESENT, 4, 2).verdict()).isEqualTo(PRESENT);
    assertThat(new CallsFallBesideSilentDevices(PRESENT, 4, 1).verdict()).isEqualTo(ABSENT);
    assertThat(new CallsFallBesideSilentDevices(ABSENT, 4, 4).verdict()).isEqualTo(ABSENT);
    assertThat(new CallsFallBesideSilentDevices(PRESENT, 0, 0).verdict()).isEqualTo(UNKNOWN);
  }

  @Test
  void deliveredBesideNotReceivedCalls() {
    assertThat(new DeliveredBesideNotReceivedCalls(1L, 2L).verdict()).isEqualTo(PRESENT);
    assertThat(new DeliveredBesideNotReceivedCalls(1L, 1L).verdict()).isEqualTo(ABSENT);
    assertThat(new DeliveredBesideNotReceivedCalls(0L, 9L).verdict()).isEqualTo(ABSENT);
    assertThat(new DeliveredBesideNotReceivedCalls(null, 2L).verdict()).isEqualTo(UNKNOWN);
  }

  @Test
  void holdsForAsManyMinutesOnEnd() {
    Hold hold = Hold.START;
    for (int minute = 1; minute < 15; minute++) {
      hold = hold.next(PRESENT, 15);
      assertThat(hold).isEqualTo(new Hold(minute, false));
    }
    assertThat(hold.next(ABSENT, 15)).isEqualTo(Hold.START);
    assertThat(hold.next(UNKNOWN, 15)).isEqualTo(Hold.START);
    hold = hold.next(PRESENT, 15);
    assertThat(hold).isEqualTo(new Hold(15, true));
    assertThat(hold.next(PRESENT, 15)).isEqualTo(hold);
    assertThat(hold.next(UNKNOWN, 15).raised()).isTrue();
    assertThat(hold.next(UNKNOWN, 15).next(PRESENT, 15).raised()).isTrue();
    assertThat(hold.next(ABSENT, 15)).isEqualTo(Hold.START);
    assertThat(Hold.START.next(PRESENT, 1).raised()).isTrue();
  }
}
