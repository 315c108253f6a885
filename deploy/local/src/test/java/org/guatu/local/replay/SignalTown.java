package org.guatu.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.guatu.contract.registry.ServicePoint;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundWriter;

/** A few neighbourhoods, what is told of them by hand, and which signals come of it. */
final class SignalTown {
  static final long START = Instant.parse("2026-03-01T02:00:00Z").toEpochMilli();
  static final long MINUTE = 60_000;

  private final List<Area> areas = new ArrayList<>();
  private final List<ServicePoint> points = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  /**
   * @param neighbourhoods from 1 on
   */
  SignalTown(int neighbourhoods) {
    for (int i = 1; i <= neighbourhoods; i++) {
      LocalName name = LocalName.same("N" + i);
      double lon = 121.40 + 0.01 * (i % 3);
      double lat = 31.20 + 0.003 * i;
      areas.add(new Area(area(i), AreaKind.NEIGHBOURHOOD, name, 3000, 1000, lon, lat, START - 1));
    }
  }

  static String area(int number) {
    return "31011710100" + number;
  }

  /** Milliseconds at which a minute from the beginning on starts. */
  static long at(int minute) {
    return START + minute * MINUTE;
  }

  void building(String code) {
    areas.add(
        new Area(code, AreaKind.BUILDING, LocalName.same("B"), 90, 30, 121.4, 31.2, START - 1));
  }

  /** A point with three lanes, open all the time. */
  void point(String id, String area) {
    points.add(
        new ServicePoint(
            id,
            "sampling",
            LocalName.same(id),
            area,
            121.4,
            31.2,
            3,
            List.of(area),
            START,
            START + 2 * 1440 * MINUTE,
            START - 1));
  }

  void tell(Event event) {
    events.add(event);
  }

  void call(String topic, String area, String caller, long at) {
    tell(
        CallEvent.of(CallEventType.CALL_OFFERED, "switch", "call-" + caller, at)
            .receivedAtMillis(at + 500)
            .call(caller)
            .caller("who-" + caller)
            .line("community")
            .topic(topic)
            .area(area)
            .build());
  }

  void notice(String area, long at) {
    tell(
        OperationsEvent.of(OperationsEventType.NOTICE_ISSUED, "desk", "notice-" + area, at)
            .receivedAtMillis(at + 600)
            .subject("stall")
            .area(area)
            .build());
  }

  /** An order due within ten minutes; handed over after five if at all. */
  void order(NeedType need, String area, String order, long at, boolean delivered) {
    tell(
        DeliveryEvent.of(DeliveryEventType.ORDER_PLACED, "shop", "placed-" + order, at)
            .receivedAtMillis(at + 700)
            .order(order)
            .area(area)
            .need(need)
            .windowStartMillis(at)
            .windowEndMillis(at + 10 * MINUTE)
            .build());
    if (delivered) {
      long handed = at + 5 * MINUTE;
      tell(
          DeliveryEvent.of(DeliveryEventType.ORDER_DELIVERED, "shop", "handed-" + order, handed)
              .receivedAtMillis(handed + 700)
              .order(order)
              .build());
    }
  }

  /** Records it all as a round. */
  Path write(Path round) throws IOException {
    events.sort(Comparator.comparingLong(Event::receivedAtMillis));
    try (RoundWriter writer =
        RoundWriter.create(round, RoundSettings.of("signals", "test", "UTC"))) {
      writer.registry(
          new Registry(
              Registry.SCHEMA_VERSION,
              1,
              "test",
              "UTC",
              areas,
              List.of(),
              points,
              List.of(),
              List.of(),
              List.of()));
      for (Event event : events) {
        writer.event(event);
      }
      writer.finish();
    }
    return round;
  }

  static ReplayReport replay(Path round, int parallelism, Path out) throws Exception {
    ReplayOptions options = new ReplayOptions(Double.POSITIVE_INFINITY, parallelism, null, null);
    return new RoundReplay(RoundReader.open(round), options).run(out);
  }

  /** Lines of the finals that tell a signal that stands, by minute. */
  static List<String> raised(Path round) throws IOException {
    return told(round).stream().filter(line -> line.contains("Z,1,1,1")).toList();
  }

  /** Those of all signals, whether they stand or not. */
  static List<String> told(Path round) throws IOException {
    return Files.readAllLines(round.resolve("finals.csv")).stream()
        .filter(line -> line.startsWith("signal:") && line.contains(",raised,"))
        .toList();
  }

  /** The minutes, from the beginning on, of those that are of a signal. */
  static List<Long> minutes(List<String> lines, String signal) {
    return lines.stream()
        .filter(line -> line.contains(signal))
        .map(line -> Instant.parse(line.replaceAll(".*,(2026-.*)Z,.*", "$1:00Z")).toEpochMilli())
        .map(millis -> (millis - START) / MINUTE)
        .sorted()
        .toList();
  }
}
