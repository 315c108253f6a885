package org.guatu.simulators.town;

import java.util.List;
import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Polygon;

/**
 * A fictional sub-district 街道. Lists are in order of code or id; equal seeds give equal towns.
 *
 * @param seed it was generated from
 * @param plane its plane
 * @param code of the sub-district, 9 digits
 * @param name of the sub-district
 * @param outline of the sub-district, metres on the plane
 * @param neighbourhoods 居民区
 * @param compounds 小区
 * @param buildings 楼栋
 * @param worksites 工地
 * @param streets the street graph, reaching beyond the sub-district
 * @param points sampling points
 * @param hospitals where medicine is fetched
 * @param mealPoints where meals are cooked
 * @param depots where supplies and parcels come in
 * @param scenery what is only looked at
 */
public record Town(
    long seed,
    Plane plane,
    String code,
    LocalName name,
    Polygon outline,
    List<Neighbourhood> neighbourhoods,
    List<Compound> compounds,
    List<Building> buildings,
    List<Worksite> worksites,
    StreetGraph streets,
    List<SamplingPoint> points,
    List<Place> hospitals,
    List<Place> mealPoints,
    List<Place> depots,
    Scenery scenery) {

  /** Registered residents, workers on sites not counted. */
  public int people() {
    return buildings.stream().mapToInt(Building::people).sum();
  }
}
