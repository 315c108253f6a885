package org.guatu.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.contract.board.SourceState;
import org.junit.jupiter.api.Test;

class SourceRhythmTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final SourceRhythm rhythm = new SourceRhythm();

  private SourceState stateAt(long millis) {
    return SubjectStates.ofSource(rhythm, millis);
  }

  @Test
  void whatIsSentOftenIsStaleAfterThreeMinutesAndUnknownAfterTen() {
    assertThat(stateAt(0)).isEqualTo(SourceState.UNKNOWN);
    for (int i = 0; i <= 20; i++) {
      rhythm.heard(i * 1_000L);
    }
    assertThat(stateAt(20_000 + 3 * MINUTE - 1)).isEqualTo(SourceState.FRESH);
    assertThat(stateAt(20_000 + 3 * MINUTE)).isEqualTo(SourceState.STALE);
    assertThat(stateAt(20_000 + 10 * MINUTE)).isEqualTo(SourceState.UNKNOWN);
  }

  @Test
  void whatIsSentEveryHourIsFreshForThree() {
    rhythm.heard(0);
    rhythm.heard(HOUR);
    rhythm.heard(2 * HOUR);
    assertThat(stateAt(2 * HOUR + 50 * MINUTE)).as("not yet usual").isEqualTo(SourceState.UNKNOWN);
    rhythm.heard(3 * HOUR);
    assertThat(stateAt(5 * HOUR)).isEqualTo(SourceState.FRESH);
    assertThat(stateAt(6 * HOUR)).isEqualTo(SourceState.STALE);
    assertThat(stateAt(13 * HOUR)).isEqualTo(SourceState.UNKNOWN);
  }

  @Test
  void aNightOfSilenceIsNotUsual() {
    for (int i = 0; i < 5; i++) {
      rhythm.heard(i * 1_000L);
      rhythm.heard(i * 1_000L); // told again
    }
    rhythm.heard(8 * HOUR);
    assertThat(rhythm.usualMillis()).isEqualTo(1_000);
    assertThat(rhythm.lastReceivedAtMillis()).isEqualTo(8 * HOUR);
  }
}
