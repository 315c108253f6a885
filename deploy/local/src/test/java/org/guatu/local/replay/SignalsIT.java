package org.guatu.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.local.replay.SignalTown.MINUTE;
import static org.guatu.local.replay.SignalTown.START;
import static org.guatu.local.replay.SignalTown.area;
import static org.guatu.local.replay.SignalTown.minutes;
import static org.guatu.local.replay.SignalTown.raised;
import static org.guatu.local.replay.SignalTown.replay;
import static org.guatu.local.replay.SignalTown.told;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.guatu.contract.event.NeedType;
import org.guatu.local.verify.RoundVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four hours of nine neighbourhoods. Deliveries to one of them stop, after a while its people call;
 * in one of its buildings something is told as delivered that did not come.
 */
class SignalsIT {
  private static final int MINUTES = 240;
  private static final int STALL = 180;
  private static final String STALLED = area(5);
  private static final String DOUBTED = STALLED + "001001";

  @TempDir Path folder;
  private final SignalTown town = new SignalTown(9);

  /** Some five to thirty seconds after its minute began, received a little later. */
  private void tell() {
    Random random = new Random(11);
    for (int minute = 0; minute < MINUTES; minute++) {
      for (int n = 1; n <= 9; n++) {
        boolean stalled = area(n).equals(STALLED) && minute >= STALL;
        long at = START + minute * MINUTE + random.nextInt(5_000, 30_000);
        if (random.nextInt(12) == 0 || stalled) {
          town.call("supplies", area(n), n + "-" + minute, at);
        }
        if (minute % 4 == n % 4) {
          boolean comes = !area(n).equals(STALLED) || minute < STALL - 40;
          town.order(NeedType.GROUP_PURCHASE, area(n), n + "-" + minute, at, comes);
        }
      }
      if (minute == 60 || minute == 70) {
        town.call("notReceived", DOUBTED, "doubt-" + minute, START + minute * MINUTE);
      }
    }
    town.order(NeedType.GROUP_PURCHASE, DOUBTED, "doubted", START + 40 * MINUTE, true);
    town.notice(STALLED, START + (STALL - 1) * MINUTE + 1);
    town.notice("31011710200", START + (STALL - 1) * MINUTE + 2);
  }

  private Path round() throws IOException {
    town.building(DOUBTED);
    tell();
    return town.write(folder.resolve("round"));
  }

  @Test
  void aStalledDeliveryIsSeenBesideTheCallsAboutItAtAnyParallelism() throws Exception {
    Path round = round();
    ReplayReport one = replay(round, 1, round);
    assertThat(replay(round, 3, folder.resolve("p3")).digest()).isEqualTo(one.digest());

    List<String> raised = raised(round);
    assertThat(raised)
        .as("where deliveries stopped alone")
        .filteredOn(line -> line.contains("supplies-stalled"))
        .isNotEmpty()
        .allMatch(line -> line.contains("@" + STALLED + ","));
    // A surge is seen after the first whole bin; then it has to hold for a quarter of an hour.
    assertThat(minutes(raised, "supplies-stalled")).first().isEqualTo(STALL + 4L + 14);
    assertThat(raised).anyMatch(line -> line.contains("cluster-supplies@" + STALLED));
    assertThat(minutes(raised, "delivery-doubt@" + DOUBTED)).first().isEqualTo(70L);
    // Before, somebody called once in twelve minutes; after the notice once in each.
    assertThat(minutes(raised, "notice-calls@" + STALLED))
        .isNotEmpty()
        .last()
        .isEqualTo(MINUTES - 1L);
    assertThat(raised)
        .filteredOn(line -> line.contains("notice-calls"))
        .allMatch(line -> line.contains("@" + STALLED + ","));
    assertThat(minutes(told(round), "notice-calls@" + STALLED))
        .isEqualTo(LongStream.range(STALL, STALL + 61).boxed().toList());
    assertThat(RoundVerifier.of(round).verify().agrees()).isTrue();
  }
}
