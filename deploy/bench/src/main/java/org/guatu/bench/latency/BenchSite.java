package org.guatu.bench.latency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;

/** A site of many points, fifty to a neighbourhood. */
final class BenchSite {
  static final String ROUND = "B1";
  static final String POINT_SUBJECTS = "point:B";
  private static final String ROOT = "990101001";
  static final String ROOT_SUBJECT = "area:" + ROOT;
  private static final int POINTS_EACH = 50;
  private static final long FAR_MILLIS = Instant.parse("2099-01-01T00:00:00Z").toEpochMilli();

  private BenchSite() {}

  static String point(int subject) {
    return "B" + subject;
  }

  static String area(int subject) {
    return ROOT + "%03d".formatted(subject / POINTS_EACH + 1);
  }

  static Registry of(int points) {
    List<Area> areas = new ArrayList<>();
    areas.add(area(ROOT, AreaKind.SUBDISTRICT));
    List<ServicePoint> all = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      if (i % POINTS_EACH == 0) {
        areas.add(area(area(i), AreaKind.NEIGHBOURHOOD));
      }
      all.add(
          new ServicePoint(
              point(i),
              "sampling",
              LocalName.same(point(i)),
              area(i),
              121.4,
              31.2,
              1,
              List.of(),
              0,
              FAR_MILLIS,
              0));
    }
    Round round = new Round(ROUND, LocalName.same(ROUND), 0, FAR_MILLIS, FAR_MILLIS);
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "bench",
        "UTC",
        areas,
        List.of(),
        all,
        List.of(round),
        List.of(),
        List.of());
  }

  private static Area area(String code, AreaKind kind) {
    return new Area(code, kind, LocalName.same(code), 0, 0, 121.4, 31.2, 0);
  }
}
