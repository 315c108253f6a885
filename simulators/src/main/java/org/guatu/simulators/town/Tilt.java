package org.guatu.simulators.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Axes turned to lie along a compound's rows: u along, v across, around an origin.
 *
 * @param origin metres on the town's plane
 * @param sine of the angle of u from east
 * @param cosine of it
 */
record Tilt(Coordinate origin, double sine, double cosine) {
  static Tilt of(Coordinate origin, double angle) {
    return new Tilt(origin, StrictMath.sin(angle), StrictMath.cos(angle));
  }

  /** A ring of (u, v) corners as a polygon on the plane. */
  Polygon polygon(GeometryFactory factory, double... corners) {
    Coordinate[] ring = new Coordinate[corners.length / 2 + 1];
    for (int i = 0; i < ring.length - 1; i++) {
      ring[i] = place(corners[2 * i], corners[2 * i + 1]);
    }
    ring[ring.length - 1] = ring[0].copy();
    return factory.createPolygon(ring);
  }

  Polygon rectangle(GeometryFactory factory, double u0, double v0, double u1, double v1) {
    return polygon(factory, u0, v0, u1, v0, u1, v1, u0, v1);
  }

  Coordinate place(double u, double v) {
    return new Coordinate(origin.x + u * cosine - v * sine, origin.y + u * sine + v * cosine);
  }

  /** The same polygon in (u, v). */
  Polygon turned(Polygon polygon) {
    AffineTransformation move = AffineTransformation.translationInstance(-origin.x, -origin.y);
    move.rotate(-sine, cosine);
    return (Polygon) move.transform(polygon);
  }
}
