package org.guatu.simulators.town;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The ground that streets take up, by their width. */
final class StreetSpace {
  private static final double KERB_METRES = 2;

  private final GeometryFactory factory;
  private final STRtree areas = new STRtree();

  private record Paved(int order, Geometry area) {}

  StreetSpace(GeometryFactory factory, List<Street> streets) {
    this.factory = factory;
    int order = 0;
    for (Street street : streets) {
      LineString line = factory.createLineString(street.line().toArray(new Coordinate[0]));
      Geometry area = line.buffer(street.kind().widthMetres() / 2 + KERB_METRES, 4);
      areas.insert(area.getEnvelopeInternal(), new Paved(order++, area));
    }
  }

  /** What is left of a face beside its streets: the largest piece, its corners cut. */
  Polygon land(Face face) {
    Geometry land = face.polygon(factory);
    @SuppressWarnings("unchecked")
    List<Paved> near = areas.query(land.getEnvelopeInternal());
    near.sort(Comparator.comparingInt(Paved::order));
    for (Paved paved : near) {
      land = OverlayNGRobust.overlay(land, paved.area(), OverlayNG.DIFFERENCE);
    }
    Geometry rounded = land.buffer(-4, 2).buffer(4, 2);
    Polygon largest = largest(rounded);
    return (Polygon) DouglasPeuckerSimplifier.simplify(largest, 0.7);
  }

  private Polygon largest(Geometry geometry) {
    Polygon largest = factory.createPolygon();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon
          && polygon.getArea() > largest.getArea()) {
        largest = polygon;
      }
    }
    return largest;
  }
}
