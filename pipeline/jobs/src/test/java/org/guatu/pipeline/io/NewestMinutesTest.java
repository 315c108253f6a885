package org.guatu.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.junit.jupiter.api.Test;

class NewestMinutesTest {
  private static final long MINUTE = 1_772_330_400_000L;

  private final NewestMinutes newest = new NewestMinutes();

  @Test
  void aRevisionOfAnOlderMinuteIsPassedOver() {
    assertThat(newest.admits(cell(1, Finality.PROVISIONAL))).isTrue();
    assertThat(newest.admits(cell(0, Finality.SETTLED))).isFalse();
    assertThat(newest.admits(cell(1, Finality.SETTLED))).isTrue();
    assertThat(newest.admits(cell(1, Finality.FINAL))).isTrue();
  }

  @Test
  void afterARestartMinutesOfHoursAgoDoNotOverwriteWhatStands() {
    assertThat(newest.admits(cell(0, Finality.FINAL))).isFalse();
    assertThat(newest.admits(cell(1, Finality.FINAL))).isFalse();
    assertThat(newest.admits(cell(2, Finality.PROVISIONAL))).isTrue();
  }

  private static Cell cell(int minute, Finality finality) {
    long start = MINUTE + minute * Window.MINUTE_MILLIS;
    return new Cell(
        Cell.SCHEMA_VERSION,
        Stream.POINT,
        "point:P1",
        null,
        Window.minute(start),
        1,
        finality,
        start,
        start,
        Map.of(),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        null);
  }
}
