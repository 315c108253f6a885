package org.guatu.pipeline.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.reference.MessySite;
import org.junit.jupiter.api.Test;

class DeviceWatchTest {
  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;
  private static final long START = 30_000L * DAY;
  private static final Places PLACES = new Places(MessySite.registry(), 10_000, 0);

  private final DeviceBook book = new DeviceBook();
  private final DeviceWatch watch = new DeviceWatch(Stream.POINT, PLACES, 1_000);
  private final Map<String, DeviceLevels> told = new HashMap<>();
  private long looks;

  /** Looks when something was heard, and when the book asks for it. */
  private void reach(long millis) {
    for (long minute = START; minute + MINUTE <= millis; minute += MINUTE) {
      if (book.hasHeardIn(minute) || book.dueMillis == minute + MINUTE) {
        looks++;
        watch.look(book, minute).forEach(of -> told.put(of.subject(), of.levels()));
      }
    }
  }

  private void hear(PointEventType type, String device, long at, long aheadMillis) {
    PointEvent event =
        PointEvent.of(type, "app", device + at, at + aheadMillis)
            .receivedAtMillis(at)
            .sentAtMillis(at + aheadMillis)
            .device(device)
            .point("P1")
            .build();
    book.hear(DeviceTally.sign(event, device, "P1"));
    if (type == PointEventType.POINT_CLOSED || type == PointEventType.POINT_OPENED) {
      book.hear(DeviceTally.hours(event, "P1", type == PointEventType.POINT_CLOSED));
    }
  }

  private void beat(String device, long at) {
    hear(PointEventType.DEVICE_HEARTBEAT, device, at, 0);
  }

  private long[] at(String code) {
    DeviceLevels levels = told.getOrDefault("devices:" + code, new DeviceLevels());
    return new long[] {levels.known, levels.silent, levels.skewed};
  }

  @Test
  void isSilentTenMinutesAfterItsLastSignAndForgottenAfterADay() {
    beat("a", START + 30_000);
    beat("b", START + 30_000);
    for (int minute = 1; minute <= 9; minute++) {
      beat("b", START + minute * MINUTE);
    }
    reach(START + 10 * MINUTE);
    assertThat(at("point/P1")).containsExactly(2, 0, 0);
    reach(START + 11 * MINUTE);
    assertThat(at("point/P1")).containsExactly(2, 1, 0);
    assertThat(at("area/310117101001")).containsExactly(2, 1, 0);
    assertThat(at("area/31")).containsExactly(2, 1, 0);
    assertThat(at("source/point/app")).containsExactly(2, 1, 0);
    assertThat(at("device/point/app/a")).containsExactly(1, 1, 0);
    assertThat(told.get("devices:device/point/app/a"))
        .extracting(levels -> levels.area)
        .isEqualTo("310117101001");
    assertThat(told).doesNotContainKey("devices:device/point/app/b");
    reach(START + DAY + 20 * MINUTE);
    assertThat(at("point/P1")).containsExactly(0, 0, 0);
    assertThat(at("device/point/app/a")).containsExactly(0, 0, 0);
    assertThat(book.isEmpty()).isTrue();
    // Ten minutes with signs; two that fall silent, two that are forgotten.
    assertThat(looks).isEqualTo(14);
  }

  @Test
  void owesNoSignWithoutHeartbeatsOrAtAPointThatIsClosed() {
    hear(PointEventType.SERVED, "without", START, 0);
    beat("gate", START);
    hear(PointEventType.POINT_CLOSED, "entrance", START + 2, 0);
    beat("entrance", START + 1);
    reach(START + 60 * MINUTE);
    assertThat(at("point/P1")).containsExactly(3, 0, 0);
    hear(PointEventType.POINT_OPENED, "desk", START + 60 * MINUTE, 0);
    reach(START + 61 * MINUTE);
    assertThat(at("point/P1")).containsExactly(4, 2, 0);
  }

  @Test
  void aDeviceThatWasOfflineIsHeardAgainAndItsClockIsRight() {
    for (int minute = 0; minute < 5; minute++) {
      beat("a", START + minute * MINUTE);
    }
    long back = START + 6 * 60 * MINUTE;
    reach(back);
    assertThat(at("point/P1")).containsExactly(1, 1, 0);
    // All that it stored, in one second; none says when it was sent.
    for (int i = 0; i < 300; i++) {
      PointEvent stored =
          PointEvent.of(PointEventType.SERVED, "app", "s" + i, START + (5 + i) * MINUTE)
              .receivedAtMillis(back + i)
              .device("a")
              .build();
      book.hear(DeviceTally.sign(stored, "a", null));
    }
    reach(back + MINUTE);
    assertThat(at("point/P1")).containsExactly(1, 0, 0);
  }

  @Test
  void clocksThatAreOffAreTold() {
    for (int minute = 0; minute < 5; minute++) {
      hear(PointEventType.DEVICE_HEARTBEAT, "fast", START + minute * MINUTE, 6 * MINUTE);
      hear(PointEventType.DEVICE_HEARTBEAT, "slow", START + minute * MINUTE, -6 * MINUTE);
      hear(PointEventType.DEVICE_HEARTBEAT, "right", START + minute * MINUTE, 4 * MINUTE);
    }
    reach(START + 4 * MINUTE);
    assertThat(at("source/point/app")).containsExactly(3, 0, 0);
    reach(START + 5 * MINUTE);
    assertThat(at("source/point/app")).containsExactly(3, 0, 2);
    assertThat(levels().asked).isZero();
  }

  @Test
  void ifMostDevicesAreOffAlikeItIsTheServersClock() {
    for (int minute = 0; minute < 5; minute++) {
      for (int device = 0; device < 5; device++) {
        hear(PointEventType.DEVICE_HEARTBEAT, "d" + device, START + minute * MINUTE, -9 * MINUTE);
      }
    }
    reach(START + 5 * MINUTE);
    assertThat(levels().asked).isEqualTo(5);
    // By the usual delay of two seconds less.
    assertThat(levels().clockOffsetSeconds).isEqualTo(9 * 60 - 2);
  }

  private DeviceLevels levels() {
    return told.getOrDefault("devices:stream/point", new DeviceLevels());
  }

  @Test
  void noMoreAreKeptThanItsBound() {
    DeviceWatch few = new DeviceWatch(Stream.POINT, PLACES, 3);
    for (int device = 0; device < 9; device++) {
      beat("d" + device, START + device * 5_000L);
    }
    few.look(book, Window.minuteOf(START));
    assertThat(book.devices.keySet()).containsExactlyInAnyOrder("app\0d6", "app\0d7", "app\0d8");
  }
}
