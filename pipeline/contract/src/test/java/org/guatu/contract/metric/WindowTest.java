package org.guatu.contract.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final long START = Instant.parse("2026-03-01T02:00:00Z").toEpochMilli();

  @Test
  void aMinuteIsNamedByItsStart() {
    Window window = Window.minute(START);

    assertThat(window.id()).isEqualTo("2026-03-01T02:00Z");
    assertThat(window.startMillis()).isEqualTo(START);
    assertThat(window.endMillis()).isEqualTo(START + 60_000);
    assertThatIllegalArgumentException().isThrownBy(() -> Window.minute(START + 1));
  }

  @Test
  void anInstantBelongsToTheMinuteItLiesIn() {
    assertThat(Window.minuteOf(START)).isEqualTo(START);
    assertThat(Window.minuteOf(START + 59_999)).isEqualTo(START);
    assertThat(Window.minuteOf(START - 1)).isEqualTo(START - 60_000);
    assertThat(Window.minuteOf(-1)).isEqualTo(-60_000);
  }

  @Test
  void aRoundIsNamedByItsId() {
    assertThat(Window.round("R1", -1, -1).id()).isEqualTo("round/R1");
  }
}
