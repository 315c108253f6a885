package org.guatu.pipeline.property;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;

/**
 * Calls about supplies of six neighbourhoods: for four hours one every five minutes, then for
 * twenty minutes one every half minute from one of them. Half of all calls come before the surge,
 * so what a job tells of it after half of them rests on what it remembers.
 */
final class SurgingCalls {
  private static final long START = Instant.parse("2026-03-01T02:00:00Z").toEpochMilli();
  private static final int NEIGHBOURHOODS = 6;
  private static final int CALM_MINUTES = 240;
  private static final int SURGE_MINUTES = 20;
  private static final int AFTER_MINUTES = 10;

  private SurgingCalls() {}

  private static String area(int number) {
    return "31011710100" + number;
  }

  static Registry registry() {
    List<Area> areas = new ArrayList<>();
    for (int n = 1; n <= NEIGHBOURHOODS; n++) {
      LocalName name = LocalName.same("N" + n);
      double lat = 31.20 + 0.003 * n;
      areas.add(new Area(area(n), AreaKind.NEIGHBOURHOOD, name, 3000, 1000, 121.4, lat, START - 1));
    }
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "surging",
        "UTC",
        areas,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** In the order received. */
  static List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (int minute = 0; minute < CALM_MINUTES; minute += 5) {
      call(1 + minute / 5 % NEIGHBOURHOODS, minute * 60L + 5, events);
    }
    for (int half = 0; half < 2 * SURGE_MINUTES; half++) {
      call(NEIGHBOURHOODS, CALM_MINUTES * 60L + half * 30L, events);
    }
    for (int minute = 0; minute < AFTER_MINUTES; minute += 5) {
      call(1, (CALM_MINUTES + SURGE_MINUTES + minute) * 60L, events);
    }
    return events;
  }

  private static void call(int neighbourhood, long second, List<Event> events) {
    long at = START + second * 1_000;
    events.add(
        CallEvent.of(CallEventType.CALL_OFFERED, "switch", "offered-" + second, at)
            .receivedAtMillis(at + 500)
            .call("C" + second)
            .caller("caller-" + second)
            .line("community")
            .topic("supplies")
            .area(area(neighbourhood))
            .build());
  }
}
