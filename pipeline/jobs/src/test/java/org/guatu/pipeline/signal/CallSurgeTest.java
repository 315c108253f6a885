package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.pipeline.signal.CallSurge.Basis;
import org.junit.jupiter.api.Test;

class CallSurgeTest {
  private static final long START = 20_000L * BinHistory.DAY_BINS;

  private final BinHistory history = new BinHistory();
  private CallSurge surge = CallSurge.START;

  private CallSurge told(long bin, int count) {
    surge = surge.next(history, bin, count);
    history.put(bin, count);
    return surge;
  }

  @Test
  void goesFromNothingOverShortHistoryToPastDays() {
    assertThat(told(START, 2).basis()).isEqualTo(Basis.NOTHING);
    assertThat(surge.verdict()).isEqualTo(Verdict.UNKNOWN);
    for (long bin = START + 1; bin < START + 9; bin++) {
      told(bin, 2);
    }
    assertThat(told(START + 9, 2).basis()).isEqualTo(Basis.SHORT_HISTORY);
    assertThat(surge.verdict()).isEqualTo(Verdict.ABSENT);
    for (long bin = START + 10; bin < START + 294; bin++) {
      told(bin, 2);
    }
    assertThat(surge.basis()).isEqualTo(Basis.SHORT_HISTORY);
    assertThat(told(START + 294, 2).basis()).isEqualTo(Basis.PAST_DAYS);

    told(START + 295, 4);
    for (long bin = START + 296; surge.verdict() == Verdict.ABSENT; bin++) {
      told(bin, 4);
    }
    assertThat(surge.verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(history.newest - (START + 295)).isBetween(6L, 20L);
  }

  @Test
  void onShortHistoryAnExceedanceCountsForHalfAnHour() {
    for (long bin = START; bin < START + 20; bin++) {
      told(bin, 2);
    }
    assertThat(told(START + 20, 12).verdict()).isEqualTo(Verdict.PRESENT);
    for (long bin = START + 21; bin < START + 26; bin++) {
      assertThat(told(bin, 2).verdict()).isEqualTo(Verdict.PRESENT);
    }
    assertThat(told(START + 26, 2).verdict()).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void ofAGapNothingIsSaid() {
    CallSurge up = new CallSurge(new PoissonCusum(9, true), -1, Basis.PAST_DAYS, Verdict.PRESENT);
    assertThat(up.unknown().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(up.unknown().cusum()).isEqualTo(up.cusum());
  }

  @Test
  void fewerCallsThanChanceAllowsAreAFall() {
    // e^-7 = 0.00091; P(X ≤ 1 | 7) = 0.0073; P(X ≤ 9 | 24) = 0.00043
    assertThat(new CallFall(0L, 7_000_000L).verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(new CallFall(1L, 7_000_000L).verdict()).isEqualTo(Verdict.ABSENT);
    assertThat(new CallFall(9L, 24_000_000L).verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(new CallFall(10L, 24_000_000L).verdict()).isEqualTo(Verdict.ABSENT);
    assertThat(new CallFall(30L, 24_000_000L).verdict()).isEqualTo(Verdict.ABSENT);
    assertThat(new CallFall(0L, 2_000_000_000L).verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(new CallFall(0L, 6_000_000L).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(new CallFall(null, 9_000_000L).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(new CallFall(0L, null).verdict()).isEqualTo(Verdict.UNKNOWN);
  }
}
