package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaCode;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.registry.Target;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The town as figures refer to it. */
public final class TownRegistry {
  private final Town town;
  private final RegistryTerms terms;
  private final Map<String, long[]> peopleAndHouseholds = new LinkedHashMap<>();

  private TownRegistry(Town town, RegistryTerms terms) {
    this.town = town;
    this.terms = terms;
    town.buildings().forEach(home -> count(home.code(), home.people(), home.households()));
    town.worksites().forEach(site -> count(site.place().area(), site.workers(), 0));
  }

  /** A registry of all areas, groups and points of the town, on the given terms. */
  public static Registry of(Town town, RegistryTerms terms) {
    return new TownRegistry(town, terms).registry();
  }

  private void count(String code, long people, long households) {
    for (String prefix : new AreaCode(code).pathFromTop()) {
      long[] counts = peopleAndHouseholds.computeIfAbsent(prefix, unseen -> new long[2]);
      counts[0] += people;
      counts[1] += households;
    }
  }

  private Registry registry() {
    return new Registry(
        Registry.SCHEMA_VERSION,
        terms.version(),
        "town-" + town.seed(),
        "Asia/Shanghai",
        areas(),
        TownGroups.of(town, terms.validFromMillis()),
        points(),
        List.copyOf(terms.rounds()),
        targets(),
        aliases());
  }

  private List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    String code = town.code();
    areas.add(area(code.substring(0, 2), AreaKind.CITY, Names.CITY, town.outline()));
    areas.add(area(code.substring(0, 4), AreaKind.CITY, Names.CITY_PROPER, town.outline()));
    areas.add(area(code.substring(0, 6), AreaKind.DISTRICT, Names.DISTRICT, town.outline()));
    areas.add(area(code, AreaKind.SUBDISTRICT, town.name(), town.outline()));
    town.neighbourhoods()
        .forEach(n -> areas.add(area(n.code(), AreaKind.NEIGHBOURHOOD, n.name(), n.outline())));
    town.compounds()
        .forEach(c -> areas.add(area(c.code(), AreaKind.COMPOUND, c.name(), c.outline())));
    for (Worksite site : town.worksites()) {
      Place place = site.place();
      areas.add(area(place.area(), AreaKind.WORKSITE, place.name(), site.outline()));
    }
    town.buildings()
        .forEach(b -> areas.add(area(b.code(), AreaKind.BUILDING, b.name(), b.footprint())));
    return List.copyOf(areas);
  }

  private Area area(String code, AreaKind kind, LocalName name, Polygon outline) {
    long[] counts = peopleAndHouseholds.getOrDefault(code, new long[2]);
    Coordinate at = LabelPoint.in(outline);
    double lon = SixDecimals.round(town.plane().lon(at.x));
    double lat = SixDecimals.round(town.plane().lat(at.y));
    return new Area(code, kind, name, counts[0], counts[1], lon, lat, terms.validFromMillis());
  }

  private List<ServicePoint> points() {
    List<ServicePoint> points = new ArrayList<>();
    for (SamplingPoint point : town.points()) {
      List<String> serves = new ArrayList<>(point.buildings());
      serves.addAll(point.worksites());
      points.add(servicePoint(point, serves));
    }
    return List.copyOf(points);
  }

  private ServicePoint servicePoint(SamplingPoint point, List<String> serves) {
    return new ServicePoint(
        point.id(),
        "sampling",
        point.name(),
        point.area(),
        point.lon(),
        point.lat(),
        point.lanes(),
        List.copyOf(serves),
        terms.opensAtMillis(),
        terms.closesAtMillis(),
        terms.validFromMillis());
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (Round round : terms.rounds()) {
      for (Building home : town.buildings()) {
        targets.add(target(round, home.code(), home.people()));
      }
      for (Worksite site : town.worksites()) {
        targets.add(target(round, site.place().area(), site.workers()));
      }
    }
    return List.copyOf(targets);
  }

  private Target target(Round round, String area, long people) {
    return new Target(round.id(), area, people, terms.validFromMillis());
  }

  /** What the hotline's operators type and a courier's system sends instead of codes. */
  private List<Alias> aliases() {
    List<Alias> aliases = new ArrayList<>();
    for (Neighbourhood neighbourhood : town.neighbourhoods()) {
      aliases.add(alias(neighbourhood.name().zh(), neighbourhood.code()));
    }
    for (Compound compound : town.compounds().subList(0, Math.min(10, town.compounds().size()))) {
      aliases.add(alias("LM-" + compound.code().substring(9), compound.code()));
    }
    return List.copyOf(aliases);
  }

  private Alias alias(String alias, String area) {
    return new Alias(alias, area, terms.validFromMillis());
  }
}
