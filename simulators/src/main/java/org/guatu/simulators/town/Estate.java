package org.guatu.simulators.town;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * A compound as built, before it has a code and people.
 *
 * @param neighbourhood index of its neighbourhood
 * @param outline its wall
 * @param type how it is built
 * @param tilt axes of its rows
 * @param lots its buildings, south to north and west to east
 * @param greens its gardens
 */
record Estate(
    int neighbourhood,
    Polygon outline,
    BuildingType type,
    Tilt tilt,
    List<Lot> lots,
    List<Polygon> greens) {

  Estate with(List<Lot> others, List<Polygon> otherGreens) {
    return new Estate(neighbourhood, outline, type, tilt, others, otherGreens);
  }

  Estate with(BuildingType other) {
    return new Estate(neighbourhood, outline, other, tilt, lots, greens);
  }
}
