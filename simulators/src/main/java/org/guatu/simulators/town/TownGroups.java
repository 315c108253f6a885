package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Group;
import org.locationtech.jts.geom.Coordinate;

/** Groups outside the tree: grids of neighbouring neighbourhoods, and each hospital's compounds. */
final class TownGroups {
  private static final int NEIGHBOURHOODS_PER_GRID = 3;

  private TownGroups() {}

  static List<Group> of(Town town, long validFromMillis) {
    List<Group> groups = new ArrayList<>(grids(town, validFromMillis));
    groups.addAll(hospitals(town, validFromMillis));
    return List.copyOf(groups);
  }

  /** Codes of neighbourhoods run through the town like a plough, so neighbours in code are near. */
  private static List<Group> grids(Town town, long validFromMillis) {
    List<String> codes = town.neighbourhoods().stream().map(Neighbourhood::code).toList();
    List<Group> grids = new ArrayList<>();
    for (int begin = 0; begin < codes.size(); begin += NEIGHBOURHOODS_PER_GRID) {
      int number = grids.size() + 1;
      grids.add(
          new Group(
              "grid-%02d".formatted(number),
              "grid",
              new LocalName("第" + number + "网格", "Grid " + number),
              codes.subList(begin, Math.min(codes.size(), begin + NEIGHBOURHOODS_PER_GRID)),
              validFromMillis));
    }
    return grids;
  }

  private static List<Group> hospitals(Town town, long validFromMillis) {
    Map<String, List<String>> served = new TreeMap<>();
    town.hospitals().forEach(hospital -> served.put(hospital.id(), new ArrayList<>()));
    for (Compound compound : town.compounds()) {
      Place nearest = nearest(town, compound);
      served.getOrDefault(nearest.id(), new ArrayList<>()).add(compound.code());
    }
    return town.hospitals().stream()
        .map(
            hospital ->
                new Group(
                    "hospital-" + hospital.id(),
                    "hospital",
                    hospital.name(),
                    List.copyOf(served.getOrDefault(hospital.id(), List.of())),
                    validFromMillis))
        .toList();
  }

  private static Place nearest(Town town, Compound compound) {
    Coordinate middle = compound.outline().getCentroid().getCoordinate();
    return town.hospitals().stream()
        .min(
            Comparator.comparingDouble(
                hospital ->
                    middle.distance(
                        new Coordinate(
                            town.plane().x(hospital.lon()), town.plane().y(hospital.lat())))))
        .orElseThrow();
  }
}
