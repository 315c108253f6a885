package org.guatu.bench.growth;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaCode;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.wire.EventCodec;
import org.guatu.pipeline.io.RawRecord;

/**
 * Points in neighbourhoods, five of those to a sub-district, ten of those to a district, 90 of
 * those to a city, and the services they send: one after the other, all alike, each person once.
 * Every day has its round, which is reconciled half a day after it: then its people are forgotten.
 *
 * @param points subjects
 * @param inNeighbourhood points of a neighbourhood; fewer make more areas of the same points
 * @param millisPerEvent received-time between two events
 */
record GrowingTown(int points, int inNeighbourhood, double millisPerEvent) implements Serializable {
  /** The area above all. */
  static final String TOP = "area:99";

  /** 2026-03-01T01:00:00Z. */
  private static final long START_MILLIS = 1_772_326_800_000L;

  private static final long FAR_MILLIS = 4_000_000_000_000L;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
  private static final int DAYS = 60;
  private static final int IN_SUBDISTRICT = 5;
  private static final int IN_DISTRICT = 10 * IN_SUBDISTRICT;
  private static final int IN_CITY = 90;
  private static final int POINTS_TO_A_SOURCE = 50;
  private static final int SOONEST_MILLIS = 20;
  private static final int LATEST_MILLIS = 9_000;

  /** The record of a number; its point is drawn evenly. */
  RawRecord record(long number) {
    long receivedAt = START_MILLIS + (long) (number * millisPerEvent);
    int point = draw(number, 1, points);
    PointEvent event =
        PointEvent.of(
                PointEventType.SERVED,
                "scan-" + point / POINTS_TO_A_SOURCE,
                "e" + number,
                receivedAt - SOONEST_MILLIS - draw(number, 2, LATEST_MILLIS))
            .receivedAtMillis(receivedAt)
            .area(area(point))
            .round(round(receivedAt - LATEST_MILLIS))
            .point("G" + point)
            .lane("L" + draw(number, 3, 4))
            .person("%016x%016x".formatted(hash(number, 4), hash(number, 5)))
            .build();
    return new RawRecord(EventCodec.encode(event), receivedAt, "growth", 0, number);
  }

  /** The round of an instant's day; of the last one, when it is later. */
  private static String round(long millis) {
    return "G" + Math.max(0, Math.min(DAYS - 1, (millis - START_MILLIS) / DAY_MILLIS));
  }

  private static List<Round> rounds() {
    List<Round> rounds = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      long opens = START_MILLIS + day * DAY_MILLIS;
      String id = "G" + day;
      rounds.add(
          new Round(
              id,
              LocalName.same(id),
              day == 0 ? opens - DAY_MILLIS : opens,
              opens + DAY_MILLIS,
              opens + DAY_MILLIS + 12 * HOUR_MILLIS));
    }
    return rounds;
  }

  /** The code of a point's neighbourhood. */
  private String area(int point) {
    int neighbourhood = point / inNeighbourhood;
    int district = neighbourhood / IN_DISTRICT;
    return "99%02d%02d%03d%03d"
        .formatted(
            1 + district / IN_CITY,
            10 + district % IN_CITY,
            1 + neighbourhood % IN_DISTRICT / IN_SUBDISTRICT,
            1 + neighbourhood % IN_SUBDISTRICT);
  }

  Registry registry() {
    List<Area> areas = new ArrayList<>();
    Set<String> known = new HashSet<>();
    List<ServicePoint> all = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      String area = area(point);
      for (String code : new AreaCode(area).pathFromTop()) {
        if (known.add(code)) {
          areas.add(new Area(code, AreaKind.CITY, LocalName.same(code), 0, 0, 121.4, 31.2, 0));
        }
      }
      all.add(
          new ServicePoint(
              "G" + point,
              "sampling",
              LocalName.same("G" + point),
              area,
              121.4,
              31.2,
              1,
              List.of(),
              0,
              FAR_MILLIS,
              0));
    }
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "growth",
        "UTC",
        areas,
        List.of(),
        all,
        rounds(),
        List.of(),
        List.of());
  }

  private static int draw(long number, int stream, int bound) {
    return (int) Math.floorMod(hash(number, stream), (long) bound);
  }

  /** SplitMix64's finish of a counter. */
  private static long hash(long number, int stream) {
    long mixed = stream * 0xD1B54A32D192ED03L + number * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
