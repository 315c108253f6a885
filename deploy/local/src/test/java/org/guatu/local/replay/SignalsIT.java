package org.guatu.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.local.verify.RoundVerifier;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four hours of nine neighbourhoods. Deliveries to one of them stop, after a while its people call;
 * in one of its buildings something is told as delivered that did not come.
 */
class SignalsIT {
  private static final long START = Instant.parse("2026-03-01T02:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final int MINUTES = 240;
  private static final int STALL = 180;
  private static final String STALLED = area(5);
  private static final String DOUBTED = STALLED + "001001";

  @TempDir Path folder;
  private final List<Event> events = new ArrayList<>();

  private static String area(int number) {
    return "31011710100" + number;
  }

  private static Registry registry() {
    List<Area> areas = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      LocalName name = LocalName.same("N" + i);
      double lon = 121.40 + 0.01 * (i % 3);
      double lat = 31.20 + 0.003 * i;
      areas.add(new Area(area(i), AreaKind.NEIGHBOURHOOD, name, 3000, 1000, lon, lat, START - 1));
    }
    areas.add(
        new Area(DOUBTED, AreaKind.BUILDING, LocalName.same("B"), 90, 30, 121.4, 31.2, START - 1));
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "test",
        "UTC",
        areas,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Some five to thirty seconds after its minute began, received a little later. */
  private void tell() {
    Random random = new Random(11);
    for (int minute = 0; minute < MINUTES; minute++) {
      for (int n = 1; n <= 9; n++) {
        boolean stalled = area(n).equals(STALLED) && minute >= STALL;
        long at = START + minute * MINUTE + random.nextInt(5_000, 30_000);
        if (random.nextInt(12) == 0 || stalled) {
          call("supplies", area(n), n + "-" + minute, at);
        }
        if (minute % 4 == n % 4) {
          boolean comes = !area(n).equals(STALLED) || minute < STALL - 40;
          order(area(n), n + "-" + minute, at, comes);
        }
      }
      if (minute == 60 || minute == 70) {
        call("notReceived", DOUBTED, "doubt-" + minute, START + minute * MINUTE);
      }
    }
    order(DOUBTED, "doubted", START + 40 * MINUTE, true);
    notice(STALLED, START + (STALL - 1) * MINUTE + 1);
    notice("31011710200", START + (STALL - 1) * MINUTE + 2);
    events.sort(Comparator.comparingLong(Event::receivedAtMillis));
  }

  private void call(String topic, String area, String caller, long at) {
    events.add(
        CallEvent.of(CallEventType.CALL_OFFERED, "switch", "call-" + caller, at)
            .receivedAtMillis(at + 500)
            .call(caller)
            .caller("who-" + caller)
            .line("community")
            .topic(topic)
            .area(area)
            .build());
  }

  private void notice(String area, long at) {
    events.add(
        OperationsEvent.of(OperationsEventType.NOTICE_ISSUED, "desk", "notice-" + area, at)
            .receivedAtMillis(at + 600)
            .subject("stall")
            .area(area)
            .build());
  }

  private void order(String area, String order, long at, boolean delivered) {
    events.add(
        DeliveryEvent.of(DeliveryEventType.ORDER_PLACED, "shop", "placed-" + order, at)
            .receivedAtMillis(at + 700)
            .order(order)
            .area(area)
            .need(NeedType.GROUP_PURCHASE)
            .windowStartMillis(at)
            .windowEndMillis(at + 10 * MINUTE)
            .build());
    if (delivered) {
      long handed = at + 5 * MINUTE;
      events.add(
          DeliveryEvent.of(DeliveryEventType.ORDER_DELIVERED, "shop", "handed-" + order, handed)
              .receivedAtMillis(handed + 700)
              .order(order)
              .build());
    }
  }

  private Path round() throws IOException {
    tell();
    Path round = folder.resolve("round");
    try (RoundWriter writer =
        RoundWriter.create(round, RoundSettings.of("signals", "test", "UTC"))) {
      writer.registry(registry());
      for (Event event : events) {
        writer.event(event);
      }
      writer.finish();
    }
    return round;
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

  /** Lines of the finals that tell a signal that stands, by minute. */
  private static List<String> raised(Path round) throws IOException {
    return told(round).stream().filter(line -> line.contains("Z,1,1,1")).toList();
  }

  /** Those of all signals, whether they stand or not. */
  private static List<String> told(Path round) throws IOException {
    return Files.readAllLines(round.resolve("finals.csv")).stream()
        .filter(line -> line.startsWith("signal:") && line.contains(",raised,"))
        .toList();
  }

  private static List<Long> minutes(List<String> raised, String signal) {
    return raised.stream()
        .filter(line -> line.contains(signal))
        .map(line -> Instant.parse(line.replaceAll(".*,(2026-.*)Z,.*", "$1:00Z")).toEpochMilli())
        .map(millis -> (millis - START) / MINUTE)
        .sorted()
        .toList();
  }

  private static ReplayReport replay(Path round, int parallelism, Path out) throws Exception {
    ReplayOptions options = new ReplayOptions(Double.POSITIVE_INFINITY, parallelism, null, null);
    return new RoundReplay(RoundReader.open(round), options).run(out);
  }
}
