package org.guatu.simulators.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** The buildings of a town by place. */
final class Footprints {
  private final STRtree index = new STRtree();

  Footprints(Town town) {
    town.buildings().forEach(home -> index.insert(home.footprint().getEnvelopeInternal(), home));
  }

  /** Codes of the buildings nearer than that. */
  List<String> within(Geometry geometry, double metres) {
    var box = geometry.getEnvelopeInternal();
    box.expandBy(metres);
    @SuppressWarnings("unchecked")
    List<Building> near = index.query(box);
    return near.stream()
        .filter(home -> home.footprint().distance(geometry) < metres)
        .map(Building::code)
        .toList();
  }

  Point point(double x, double y) {
    return new GeometryFactory().createPoint(new Coordinate(x, y));
  }
}
