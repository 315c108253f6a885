package org.guatu.simulators.town;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Where an area's name and pin stand: its centroid, or where it is widest if that lies outside. */
final class LabelPoint {
  private LabelPoint() {}

  static Coordinate in(Polygon outline) {
    var centroid = outline.getCentroid();
    if (outline.contains(centroid)) {
      return centroid.getCoordinate();
    }
    return MaximumInscribedCircle.getCenter(outline, 2.0).getCoordinate();
  }
}
