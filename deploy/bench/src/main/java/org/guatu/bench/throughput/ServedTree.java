package org.guatu.bench.throughput;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaCode;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;

/**
 * The points and the areas above them: five points to a neighbourhood, five neighbourhoods to a
 * sub-district, ten of those to a district, all districts in one city. So 2,000 points have 490
 * areas above them, five above each.
 */
final class ServedTree {
  static final String ROUND = "B1";

  /** How many areas lie above a point. */
  static final int LEVELS = 5;

  private static final String CITY = "9901";
  private static final int IN_NEIGHBOURHOOD = 5;
  private static final int IN_SUBDISTRICT = 5 * IN_NEIGHBOURHOOD;
  private static final int IN_DISTRICT = 10 * IN_SUBDISTRICT;
  private static final long FAR_MILLIS = 4_000_000_000_000L;

  private ServedTree() {}

  static String point(int number) {
    return "B" + number;
  }

  /** The neighbourhood of a point. */
  static String area(int number) {
    return CITY
        + "%02d%03d%03d"
            .formatted(
                1 + number / IN_DISTRICT,
                1 + number % IN_DISTRICT / IN_SUBDISTRICT,
                1 + number % IN_SUBDISTRICT / IN_NEIGHBOURHOOD);
  }

  static String pointSubject(String point) {
    return SubjectId.point(point).toString();
  }

  /** The areas a neighbourhood's points count for, from the top down. */
  static List<String> areaSubjects(String area) {
    List<String> above = new ArrayList<>(LEVELS);
    for (String code : new AreaCode(area).pathFromTop()) {
      above.add(SubjectId.area(code).toString());
    }
    return above;
  }

  static Registry registry(int points) {
    List<ServicePoint> all = new ArrayList<>();
    List<Area> areas = new ArrayList<>();
    for (int number = 0; number < points; number++) {
      all.add(servicePoint(number));
      if (number % IN_NEIGHBOURHOOD == 0) {
        addMissing(areas, area(number));
      }
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

  private static void addMissing(List<Area> areas, String neighbourhood) {
    List<String> path = new AreaCode(neighbourhood).pathFromTop();
    for (int level = 0; level < path.size(); level++) {
      String code = path.get(level);
      if (areas.stream().noneMatch(area -> area.code().equals(code))) {
        areas.add(new Area(code, kind(level), LocalName.same(code), 0, 0, 121.4, 31.2, 0));
      }
    }
  }

  private static AreaKind kind(int level) {
    return switch (level) {
      case 0, 1 -> AreaKind.CITY;
      case 2 -> AreaKind.DISTRICT;
      case 3 -> AreaKind.SUBDISTRICT;
      default -> AreaKind.NEIGHBOURHOOD;
    };
  }

  private static ServicePoint servicePoint(int number) {
    return new ServicePoint(
        point(number),
        "sampling",
        LocalName.same(point(number)),
        area(number),
        121.4,
        31.2,
        1,
        List.of(),
        0,
        FAR_MILLIS,
        0);
  }
}
