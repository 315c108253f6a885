package org.guatu.simulators.table;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/** Reads what a mapping says of the site: areas, points, rounds. */
final class SiteReader {
  private final ZoneId zone;

  SiteReader(ZoneId zone) {
    this.zone = zone;
  }

  Registry registry(String site, MappingNode root) throws MappingException {
    MappingNode areas = root.get("areas");
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        site,
        zone.getId(),
        areas == null ? List.of() : areas(areas.get("declared")),
        List.of(),
        points(root.get("points")),
        rounds(root.get("rounds")),
        List.of(),
        List.of());
  }

  private static List<Area> areas(@Nullable MappingNode node) throws MappingException {
    List<Area> areas = new ArrayList<>();
    for (MappingNode item : node == null ? List.<MappingNode>of() : node.items()) {
      item.only(Set.of("code", "kind", "name", "people", "households", "lon", "lat"));
      MappingNode kind = item.get("kind");
      areas.add(
          new Area(
              NamedAreas.code(item.required("code")),
              kind == null ? AreaKind.SUBDISTRICT : NamedAreas.kind(kind),
              name(item.required("name")),
              item.integer("people", 0),
              item.integer("households", 0),
              item.number("lon", Double.NaN),
              item.number("lat", Double.NaN),
              0));
    }
    return areas;
  }

  private List<ServicePoint> points(@Nullable MappingNode node) throws MappingException {
    List<ServicePoint> points = new ArrayList<>();
    for (MappingNode item : node == null ? List.<MappingNode>of() : node.items()) {
      item.only(Set.of("id", "kind", "name", "area", "lon", "lat", "lanes", "opensAt", "closesAt"));
      String id = item.required("id").text();
      MappingNode name = item.get("name");
      points.add(
          new ServicePoint(
              id,
              item.text("kind", "sampling"),
              name == null ? LocalName.same(id) : name(name),
              NamedAreas.code(item.required("area")),
              item.number("lon", Double.NaN),
              item.number("lat", Double.NaN),
              (int) item.integer("lanes", 0),
              List.of(),
              instant(item.get("opensAt")),
              instant(item.get("closesAt")),
              0));
    }
    return points;
  }

  private List<Round> rounds(@Nullable MappingNode node) throws MappingException {
    List<Round> rounds = new ArrayList<>();
    for (MappingNode item : node == null ? List.<MappingNode>of() : node.items()) {
      item.only(Set.of("id", "name", "opensAt", "deadline", "reconciledAt", "arrivals"));
      String id = item.required("id").text();
      MappingNode name = item.get("name");
      rounds.add(
          new Round(
              id,
              name == null ? LocalName.same(id) : name(name),
              instant(item.required("opensAt")),
              instant(item.required("deadline")),
              instant(item.required("reconciledAt")),
              arrivals(item.get("arrivals"))));
    }
    return rounds;
  }

  private static Arrivals arrivals(@Nullable MappingNode node) throws MappingException {
    if (node == null) {
      return Arrivals.CALLED;
    }
    for (Arrivals arrivals : Arrivals.values()) {
      if (arrivals.wire().equals(node.text())) {
        return arrivals;
      }
    }
    throw node.wrong("people come called, or free");
  }

  /** A plain text is the name in both languages. */
  static LocalName name(MappingNode node) throws MappingException {
    if (node.isScalar()) {
      return LocalName.same(node.text());
    }
    node.only(Set.of("zh", "en"));
    return new LocalName(node.required("zh").text(), node.required("en").text());
  }

  /** UTC milliseconds of an ISO time, in the site's zone unless it names one; -1 where absent. */
  private long instant(@Nullable MappingNode node) throws MappingException {
    if (node == null) {
      return -1;
    }
    String text = node.text().replace(' ', 'T');
    try {
      return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      try {
        return LocalDateTime.parse(text).atZone(zone).toInstant().toEpochMilli();
      } catch (DateTimeException f) {
        throw node.wrong("not an ISO time such as 2026-03-01T07:00");
      }
    }
  }
}
