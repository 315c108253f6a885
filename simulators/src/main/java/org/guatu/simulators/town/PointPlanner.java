package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Coordinate;

/**
 * Plans the sampling points: shares them out to neighbourhoods by people, cuts each neighbourhood's
 * buildings into runs of about the same number of people, and puts each point on open ground in the
 * middle of those it serves.
 */
final class PointPlanner {
  static final int POINTS = 60;
  static final int LANES = 180;

  /** A run may end this much of its share early or late to end with a compound. */
  private static final double SLACK = 0.14;

  private final Plane plane;
  private final StreetGraph streets;
  private final Map<String, Compound> compounds = new LinkedHashMap<>();
  private final Map<String, Integer> pointsIn = new LinkedHashMap<>();

  PointPlanner(Plane plane, StreetGraph streets, List<Compound> compounds) {
    this.plane = plane;
    this.streets = streets;
    compounds.forEach(compound -> this.compounds.put(compound.code(), compound));
  }

  /** Points in order of the codes they serve, {@code P01} first. */
  List<SamplingPoint> plan(List<Building> buildings, List<Worksite> worksites) {
    Map<String, List<Building>> homes = new LinkedHashMap<>();
    for (Building building : buildings) {
      homes
          .computeIfAbsent(building.code().substring(0, 12), unseen -> new ArrayList<>())
          .add(building);
    }
    List<long[]> loads =
        homes.values().stream()
            .map(list -> new long[] {list.stream().mapToLong(Building::people).sum(), 1})
            .toList();
    share(loads, POINTS);
    List<List<Building>> runs = new ArrayList<>();
    int index = 0;
    for (List<Building> list : homes.values()) {
      runs.addAll(runs(list, (int) loads.get(index++)[1]));
    }
    return points(runs, worksites);
  }

  /** Gives one more to whoever has most people per one, until all are given. */
  private static void share(List<long[]> peopleAndCount, int total) {
    long given = peopleAndCount.stream().mapToLong(entry -> entry[1]).sum();
    for (; given < total; given++) {
      long[] neediest = peopleAndCount.get(0);
      for (long[] entry : peopleAndCount) {
        if (entry[0] * neediest[1] > neediest[0] * entry[1]) {
          neediest = entry;
        }
      }
      neediest[1]++;
    }
  }

  private static List<List<Building>> runs(List<Building> buildings, int count) {
    long people = buildings.stream().mapToLong(Building::people).sum();
    double quota = people / (double) count;
    List<List<Building>> runs = new ArrayList<>();
    List<Building> run = new ArrayList<>();
    double done = 0;
    for (int i = 0; i < buildings.size(); i++) {
      Building building = buildings.get(i);
      run.add(building);
      done += building.people();
      double over = done - quota * (runs.size() + 1);
      boolean last = i + 1 == buildings.size();
      boolean compoundEnds = last || !buildings.get(i + 1).compound().equals(building.compound());
      boolean enough = over >= 0 || (compoundEnds && over > -SLACK * quota);
      boolean waits = over >= 0 && !compoundEnds && endsSoon(buildings, i, SLACK * quota - over);
      if (last || (runs.size() + 1 < count && enough && !waits)) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    return runs;
  }

  /** Whether the compound ends within so many more people. */
  private static boolean endsSoon(List<Building> buildings, int index, double slack) {
    double more = 0;
    for (int i = index + 1; i < buildings.size(); i++) {
      if (!buildings.get(i).compound().equals(buildings.get(index).compound())) {
        return true;
      }
      more += buildings.get(i).people();
      if (more > slack) {
        return false;
      }
    }
    return true;
  }

  private List<SamplingPoint> points(List<List<Building>> runs, List<Worksite> worksites) {
    List<Coordinate> places = new ArrayList<>();
    List<List<Worksite>> sites = new ArrayList<>();
    for (List<Building> run : runs) {
      places.add(OpenGround.near(middle(run), host(run).outline(), footprints(runs, host(run))));
      sites.add(new ArrayList<>());
    }
    for (Worksite site : worksites) {
      Coordinate at = site.outline().getCentroid().getCoordinate();
      sites.get(nearest(places, at)).add(site);
    }
    List<long[]> loads = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      loads.add(new long[] {people(runs.get(i), sites.get(i)), 1});
    }
    share(loads, LANES);
    List<SamplingPoint> points = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      points.add(point(i, runs.get(i), sites.get(i), places.get(i), loads.get(i)));
    }
    return numbered(points);
  }

  private SamplingPoint point(
      int index, List<Building> run, List<Worksite> sites, Coordinate at, long[] load) {
    Compound host = host(run);
    pointsIn.merge(host.code(), 1, Integer::sum);
    return new SamplingPoint(
        "P%02d".formatted(index + 1),
        host.name(),
        host.code(),
        SixDecimals.round(plane.lon(at.x)),
        SixDecimals.round(plane.lat(at.y)),
        streets.nearestNodeTo(at.x, at.y),
        (int) load[1],
        run.stream().map(Building::code).toList(),
        sites.stream().map(site -> site.place().area()).toList(),
        (int) load[0]);
  }

  /** Names them after their compounds, with numbers where one has several. */
  private List<SamplingPoint> numbered(List<SamplingPoint> points) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<SamplingPoint> named = new ArrayList<>();
    for (SamplingPoint point : points) {
      boolean alone = pointsIn.getOrDefault(point.area(), 1) == 1;
      int number = alone ? 0 : numbers.merge(point.area(), 1, Integer::sum);
      LocalName name = Names.point(point.name(), number);
      named.add(
          new SamplingPoint(
              point.id(),
              name,
              point.area(),
              point.lon(),
              point.lat(),
              point.node(),
              point.lanes(),
              point.buildings(),
              point.worksites(),
              point.people()));
    }
    return List.copyOf(named);
  }

  private static long people(List<Building> run, List<Worksite> sites) {
    return run.stream().mapToLong(Building::people).sum()
        + sites.stream().mapToLong(Worksite::workers).sum();
  }

  /** The compound where most of a run's people live. */
  private Compound host(List<Building> run) {
    Map<String, Integer> people = new LinkedHashMap<>();
    run.forEach(building -> people.merge(building.compound(), building.people(), Integer::sum));
    String code =
        people.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
    Compound host = compounds.get(code);
    if (host == null) {
      throw new IllegalStateException("no compound " + code);
    }
    return host;
  }

  private static List<Building> footprints(List<List<Building>> runs, Compound compound) {
    return runs.stream()
        .flatMap(List::stream)
        .filter(building -> building.compound().equals(compound.code()))
        .toList();
  }

  private Coordinate middle(List<Building> run) {
    String host = host(run).code();
    double x = 0;
    double y = 0;
    double people = 0;
    for (Building building : run) {
      // Those who live beyond a street walk over; the point leans to its own compound.
      double weight = building.people() * (building.compound().equals(host) ? 1 : 0.3);
      x += weight * plane.x(building.lon());
      y += weight * plane.y(building.lat());
      people += weight;
    }
    return new Coordinate(x / people, y / people);
  }

  private static int nearest(List<Coordinate> places, Coordinate at) {
    int nearest = 0;
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).distance(at) < places.get(nearest).distance(at)) {
        nearest = i;
      }
    }
    return nearest;
  }
}
