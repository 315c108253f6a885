package org.guatu.simulators.town;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The ground that streets, by their width, and a canal take up. */
final class StreetSpace {
  private static final double KERB_METRES = 2;

  private final GeometryFactory factory;
  private final STRtree areas = new STRtree();

  private record Paved(int order, Geometry area) {}

  StreetSpace(GeometryFactory factory, List<Street> streets, Geometry water) {
    this.factory = factory;
    areas.insert(water.getEnvelopeInternal(), new Paved(0, water));
    int order = 1;
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
      land = polygons(OverlayNGRobust.overlay(land, paved.area(), OverlayNG.DIFFERENCE));
    }
    Geometry rounded = land.buffer(-4, 2).buffer(4, 2);
    Polygon largest = largest(rounded);
    return (Polygon) DouglasPeuckerSimplifier.simplify(largest, 0.7);
  }

  /** Where areas only touch, a difference may have lines and points, which no overlay takes. */
  private Geometry polygons(Geometry geometry) {
    return factory.createMultiPolygon(
        GeometryFactory.toPolygonArray(PolygonExtracter.getPolygons(geometry)));
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
