package org.guatu.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.local.replay.SignalTown.area;
import static org.guatu.local.replay.SignalTown.at;
import static org.guatu.local.replay.SignalTown.minutes;
import static org.guatu.local.replay.SignalTown.raised;
import static org.guatu.local.replay.SignalTown.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day and three hours of five neighbourhoods. Nothing happens on the day, but that it makes known
 * how many call; on the next one something else goes wrong in each of four, and nothing in the
 * fifth.
 */
class PlaceSignalsIT {
  private static final int DAY = 1440;
  private static final int MINUTES = DAY + 180;
  private static final int PAUSED = DAY + 75;
  private static final int SILENT = DAY + 60;
  private static final int RISING = DAY + 20;

  @TempDir Path folder;
  private final SignalTown town = new SignalTown(5);

  private void calm() {
    for (int minute = 0; minute < MINUTES; minute++) {
      for (int n = 1; n <= 5; n++) {
        // Twelve an hour where they will fall silent, else six.
        boolean calls = n == 4 ? minute % 5 == 0 && minute < SILENT : minute % 10 == n;
        if (calls) {
          town.call("other", area(n), n + "-" + minute, at(minute) + 7_000);
        }
      }
    }
  }

  /** A lane is paused while the neighbourhood calls about testing. */
  private void pausedLane(String area) {
    town.point("P1", area);
    for (int lane = 1; lane <= 3; lane++) {
      lane(PointEventType.LANE_OPENED, "L" + lane, at(DAY - 60));
    }
    lane(PointEventType.LANE_PAUSED, "L2", at(PAUSED) + 9_000);
    for (int minute = DAY - 60; minute < MINUTES; minute++) {
      lane(PointEventType.SERVED, "L1", at(minute) + 11_000);
    }
    callers("testing", area, DAY + 60, DAY + 90);
  }

  private void lane(PointEventType type, String lane, long at) {
    town.tell(
        PointEvent.of(type, "lanes", type + lane + at, at)
            .receivedAtMillis(at + 800)
            .point("P1")
            .lane(lane)
            .build());
  }

  /** Two each minute. */
  private void callers(String topic, String area, int from, int to) {
    for (int minute = from; minute < to; minute++) {
      town.call(topic, area, topic + "-a-" + minute, at(minute) + 13_000);
      town.call(topic, area, topic + "-b-" + minute, at(minute) + 31_000);
    }
  }

  /** Medicine does not come for a day; what is ordered later does. */
  private void lateMedicine(String area) {
    town.order(NeedType.MEDICINE, area, "late", at(20), false);
    for (int minute = DAY - 60; minute < MINUTES; minute += 20) {
      town.order(NeedType.MEDICINE, area, "soon-" + minute, at(minute), true);
    }
    callers("medical", area, DAY, DAY + 60);
  }

  /** Somebody of the point's shift does not come, and those in its queue wait longer and longer. */
  private void noShow(String area) {
    town.point("P3", area);
    shift(OperationsEventType.SHIFT_PLANNED, area, at(DAY) - 1_000);
    shift(OperationsEventType.SHIFT_NO_SHOW, area, at(DAY + 10));
    for (int minute = DAY - 30; minute < DAY + 60; minute++) {
      long at = at(minute) + 5_000;
      town.tell(
          PointEvent.of(PointEventType.WAIT_OBSERVED, "marshal", "wait-" + minute, at)
              .receivedAtMillis(at + 800)
              .point("P3")
              .waitMillis(SignalTown.MINUTE * (5 + Math.max(0, minute - RISING)))
              .build());
    }
  }

  private void shift(OperationsEventType type, String area, long at) {
    town.tell(
        OperationsEvent.of(type, "roster", type.wire(), at)
            .receivedAtMillis(at + 600)
            .subject("point-P3")
            .area(area)
            .quantity(2)
            .startAtMillis(at(DAY))
            .dueAtMillis(at(MINUTES))
            .build());
  }

  /** The calls cease, and three devices of four fall silent. */
  private void silence(String area) {
    for (int minute = DAY - 60; minute < MINUTES; minute++) {
      for (int device = 1; device <= 4; device++) {
        long at = at(minute) + device * 1_000L;
        if (device == 4 || minute < SILENT) {
          town.tell(
              CallEvent.of(
                      CallEventType.DEVICE_HEARTBEAT, "desks", "beat-" + device + "-" + minute, at)
                  .receivedAtMillis(at + 300)
                  .device("desk-" + device)
                  .area(area)
                  .build());
        }
      }
    }
  }

  private Path round() throws IOException {
    calm();
    pausedLane(area(1));
    lateMedicine(area(2));
    noShow(area(3));
    silence(area(4));
    return town.write(folder.resolve("round"));
  }

  @Test
  void whatGoesWrongInTwoStreamsAtOnePlaceIsToldOfItAlone() throws Exception {
    Path round = round();
    ReplayReport one = replay(round, 1, round);
    assertThat(replay(round, 3, folder.resolve("p3")).digest()).isEqualTo(one.digest());

    List<String> raised = raised(round);
    assertThat(minutes(raised, "testing-lane-paused@P1")).first().isEqualTo((long) PAUSED);
    assertThat(minutes(raised, "medicine-late@" + area(2))).first().isEqualTo(20L + DAY + 1);
    assertThat(minutes(raised, "no-shows-wait@P3")).first().isEqualTo(RISING + 5L);
    // Devices are silent after ten minutes, an hour expects twelve calls: some 45 minutes without.
    assertThat(minutes(raised, "silent-area@" + area(4)))
        .first()
        .satisfies(minute -> assertThat(minute).isBetween(SILENT + 10L, SILENT + 50L));
    assertThat(raised)
        .filteredOn(line -> !line.contains("surge-") && !line.contains("cluster-"))
        .allMatch(
            line ->
                line.contains("testing-lane-paused@P1,")
                    || line.contains("medicine-late@" + area(2) + ",")
                    || line.contains("no-shows-wait@P3,")
                    || line.contains("silent-area@" + area(4) + ","));
    assertThat(minutes(raised, "surge-testing@" + area(1))).isNotEmpty();
    assertThat(minutes(raised, "surge-testing@" + area(5))).isEmpty();
  }
}
