package org.guatu.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationClockTest {
  private static final long START = 1_772_330_400_000L;

  private final AtomicLong nanos = new AtomicLong(5_000);
  @TempDir Path folder;

  @Test
  void passesAtItsSpeed() throws IOException {
    OperationClock clock = clock(60);
    nanos.addAndGet(2_000_000_000L);
    assertThat(clock.nowMillis()).isEqualTo(START + 120_000);
  }

  @Test
  void stampsNothingBeyondTheHorizon() throws IOException {
    OperationClock clock = clock(60);
    nanos.addAndGet(2_000_000_000L);
    assertThat(clock.millis()).isEqualTo(START);
    clock.reached(START + 70_000);
    clock.reached(START + 60_000);
    assertThat(clock.millis()).isEqualTo(START + 70_000);
  }

  @Test
  void standsStillWhileTheProcessIsDown() throws IOException {
    OperationClock first = clock(1);
    nanos.addAndGet(3_000_000_000L);
    first.store();
    nanos.addAndGet(3_600_000_000_000L);
    assertThat(clock(1).nowMillis()).isEqualTo(START + 3_000);
  }

  @Test
  void neverGoesBackBehindTheLog() throws IOException {
    OperationClock clock = clock(1);
    clock.startAt(START + 900);
    clock.startAt(START + 100);
    assertThat(clock.nowMillis()).isEqualTo(START + 900);
  }

  @Test
  void refusesAFileWithoutATime() throws IOException {
    Files.writeString(folder.resolve("clock.json"), "{}");
    assertThatThrownBy(() -> clock(1)).hasMessageContaining("holds no time");
  }

  private OperationClock clock(double speed) throws IOException {
    return new OperationClock(folder.resolve("clock.json"), START, START, speed, nanos::get);
  }
}
