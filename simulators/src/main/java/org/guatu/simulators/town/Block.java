package org.guatu.simulators.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Land between streets with one use.
 *
 * @param neighbourhood index of its neighbourhood
 * @param land inside the pavements
 * @param use what for
 */
record Block(int neighbourhood, Polygon land, BlockUse use) {
  Coordinate middle() {
    return land.getCentroid().getCoordinate();
  }

  Block with(BlockUse other) {
    return new Block(neighbourhood, land, other);
  }
}
