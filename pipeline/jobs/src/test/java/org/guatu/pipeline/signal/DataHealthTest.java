package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.pipeline.signal.Verdict.ABSENT;
import static org.guatu.pipeline.signal.Verdict.PRESENT;
import static org.guatu.pipeline.signal.Verdict.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataHealthTest {
  private static final long MINUTE = 60_000;

  @Test
  void aDeviceIsSilentAfterTenMinutes() {
    assertThat(new SilentDevice(0L, null).at(10 * MINUTE - 1)).isEqualTo(ABSENT);
    assertThat(new SilentDevice(0L, 0L).at(10 * MINUTE)).isEqualTo(PRESENT);
    assertThat(new SilentDevice(null, 4L).at(0)).isEqualTo(PRESENT);
    assertThat(new SilentDevice(null, 0L).at(0)).isEqualTo(ABSENT);
    assertThat(new SilentDevice(null, null).at(0)).isEqualTo(ABSENT);
  }

  private static DeviceSkew device(long skewMillis, long... delays) {
    DeviceSkew device = new DeviceSkew();
    for (long delay : delays) {
      device.add(skewMillis - delay);
    }
    return device;
  }

  @Test
  void theSkewIsTheMedianWhateverSingleRecordsSay() {
    DeviceSkew device = device(6 * MINUTE, 1_000, 2_000, 3_000, 2_000, 6 * 3_600_000L);
    assertThat(device.estimateMillis()).isEqualTo(6 * MINUTE);
    assertThat(device.ahead()).isEqualTo(PRESENT);
    assertThat(device.behind()).isEqualTo(ABSENT);
    assertThat(device(5 * MINUTE, 2_000, 2_000, 2_000, 2_000, 2_000).ahead()).isEqualTo(ABSENT);
    assertThat(device(9 * MINUTE, 2_000, 2_000, 2_000, 2_000).ahead()).isEqualTo(UNKNOWN);
    assertThat(device(9 * MINUTE, 2_000, 2_000, 2_000, 2_000).behind()).isEqualTo(UNKNOWN);
  }

  @Test
  void aBatchIsNoClockThatRunsBehind() {
    DeviceSkew batch = device(0, 4 * 3_600_000L, 3 * 3_600_000L, 3_600_000L, 600_000, 3_000);
    assertThat(batch.behind()).isEqualTo(ABSENT);
    DeviceSkew behind = device(-8 * MINUTE, 1_000, 3_000, 2_000, 9_000, 4_000);
    assertThat(behind.behind()).isEqualTo(PRESENT);
    assertThat(behind.ahead()).isEqualTo(ABSENT);
  }

  @Test
  void aClockThatWasSetRightIsTrustedAfterEightMinutes() {
    DeviceSkew device = new DeviceSkew();
    for (int i = 0; i < 100; i++) {
      device.add(9 * MINUTE - 2_000);
    }
    for (int i = 0; i < 7; i++) {
      device.add(-2_000);
    }
    assertThat(device.ahead()).isEqualTo(PRESENT);
    device.add(-2_000);
    assertThat(device.estimateMillis()).isZero();
    assertThat(device.ahead()).isEqualTo(ABSENT);
  }

  @Test
  void ifMostDevicesAreOffByTheSameItIsTheServer() {
    List<Long> skews = new ArrayList<>(List.of(0L, 1_000L, -500L, 200L, 9 * MINUTE));
    assertThat(ServerClock.of(skews).wrong()).isEqualTo(ABSENT);
    skews.replaceAll(skew -> skew + 7 * MINUTE);
    ServerClock clock = ServerClock.of(skews);
    assertThat(clock).isEqualTo(new ServerClock(7 * MINUTE + 200, 4, 5, 1, 1));
    assertThat(clock.wrong()).isEqualTo(PRESENT);
    assertThat(ServerClock.of(skews.subList(0, 4)).wrong()).isEqualTo(UNKNOWN);
    assertThat(ServerClock.of(List.of()).wrong()).isEqualTo(UNKNOWN);
    ServerClock scattered =
        ServerClock.of(List.of(-9 * MINUTE, 2 * MINUTE, 5 * MINUTE, 8 * MINUTE, 11 * MINUTE));
    assertThat(scattered.wrong()).isEqualTo(ABSENT);
  }

  @Test
  void oneSourceWithMostOfTheDevicesIsNotTheServer() {
    List<Long> gates = List.of(7 * MINUTE, 7 * MINUTE, 7 * MINUTE, 7 * MINUTE, 7 * MINUTE);
    List<List<Long>> sources = List.of(gates, List.of(0L), List.of(500L));
    ServerClock clock = ServerClock.ofSources(sources);
    assertThat(clock).isEqualTo(new ServerClock(7 * MINUTE, 5, 7, 1, 3));
    assertThat(clock.wrong()).isEqualTo(ABSENT);
    assertThat(ServerClock.ofSources(List.of(gates, List.of(6 * MINUTE), List.of(0L))).wrong())
        .isEqualTo(PRESENT);
  }
}
