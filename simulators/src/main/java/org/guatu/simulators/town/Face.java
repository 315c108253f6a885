package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Land between streets: a simple ring of street centre lines, counter-clockwise and not closed.
 *
 * @param ring at least three corners, metres
 */
record Face(List<Coordinate> ring) {
  private static final double SAME_METRES = 1e-6;

  /** Where a line meets the ring: the place, and the index of the ring's segment. */
  record Hit(Coordinate at, int segment) {}

  static Face of(Polygon polygon) {
    List<Coordinate> ring = new ArrayList<>(List.of(polygon.getExteriorRing().getCoordinates()));
    ring.remove(ring.size() - 1);
    if (org.locationtech.jts.algorithm.Orientation.isCCW(
        polygon.getExteriorRing().getCoordinates())) {
      return new Face(ring);
    }
    Collections.reverse(ring);
    return new Face(ring);
  }

  Polygon polygon(GeometryFactory factory) {
    List<Coordinate> closed = new ArrayList<>(ring);
    closed.add(ring.get(0).copy());
    return factory.createPolygon(closed.toArray(new Coordinate[0]));
  }

  Coordinate corner(int index) {
    return ring.get(Math.floorMod(index, ring.size()));
  }

  double area() {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      twice += cross(corner(i), corner(i + 1));
    }
    return twice / 2;
  }

  double perimeter() {
    double metres = 0;
    for (int i = 0; i < ring.size(); i++) {
      metres += corner(i).distance(corner(i + 1));
    }
    return metres;
  }

  /** 1 for a circle, 0.785 for a square, towards 0 for a splinter. */
  double compactness() {
    double perimeter = perimeter();
    return 4 * Math.PI * area() / (perimeter * perimeter);
  }

  Coordinate centroid() {
    double x = 0;
    double y = 0;
    for (int i = 0; i < ring.size(); i++) {
      double weight = cross(corner(i), corner(i + 1));
      x += weight * (corner(i).x + corner(i + 1).x);
      y += weight * (corner(i).y + corner(i + 1).y);
    }
    double scale = 6 * area();
    return new Coordinate(x / scale, y / scale);
  }

  boolean contains(Coordinate place) {
    boolean inside = false;
    for (int i = 0; i < ring.size(); i++) {
      Coordinate a = corner(i);
      Coordinate b = corner(i + 1);
      if (a.y > place.y != b.y > place.y
          && place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Where a step from inside first leaves, or null. */
  @Nullable Hit exit(Coordinate from, Coordinate to) {
    double first = Double.POSITIVE_INFINITY;
    int segment = -1;
    for (int i = 0; i < ring.size(); i++) {
      double share = crossing(from, to, corner(i), corner(i + 1));
      if (share < first) {
        first = share;
        segment = i;
      }
    }
    if (segment < 0) {
      return null;
    }
    return new Hit(
        new Coordinate(from.x + first * (to.x - from.x), from.y + first * (to.y - from.y)),
        segment);
  }

  private static double crossing(Coordinate p, Coordinate q, Coordinate a, Coordinate b) {
    double rx = q.x - p.x;
    double ry = q.y - p.y;
    double sx = b.x - a.x;
    double sy = b.y - a.y;
    double bend = rx * sy - ry * sx;
    double along = ((a.x - p.x) * sy - (a.y - p.y) * sx) / bend;
    double across = ((a.x - p.x) * ry - (a.y - p.y) * rx) / bend;
    boolean meets = bend != 0 && along > 0 && along <= 1 && across >= 0 && across <= 1;
    return meets ? along : Double.POSITIVE_INFINITY;
  }

  /** The ring's segment on which a place lies within a centimetre, or null. */
  @Nullable Hit on(Coordinate place) {
    for (int i = 0; i < ring.size(); i++) {
      double off =
          org.locationtech.jts.algorithm.Distance.pointToSegment(place, corner(i), corner(i + 1));
      if (off < 0.01) {
        return new Hit(place, i);
      }
    }
    return null;
  }

  /** How sharply the ring turns at a corner, radians. */
  double turn(int index) {
    Coordinate before = corner(index - 1);
    Coordinate here = corner(index);
    Coordinate after = corner(index + 1);
    double in = StrictMath.atan2(here.y - before.y, here.x - before.x);
    double out = StrictMath.atan2(after.y - here.y, after.x - here.x);
    return Math.abs(Math.IEEEremainder(out - in, 2 * Math.PI));
  }

  /**
   * The two parts on either side of a line that runs inside from one hit to the other.
   *
   * @param line from {@code begin.at()} to {@code end.at()}
   */
  List<Face> split(Hit begin, Hit end, List<Coordinate> line) {
    List<Coordinate> inner = line.subList(1, line.size() - 1);
    List<Coordinate> right = new ArrayList<>();
    right.add(begin.at());
    walk(begin.segment(), end.segment(), right);
    right.add(end.at());
    for (int i = inner.size() - 1; i >= 0; i--) {
      right.add(inner.get(i));
    }
    List<Coordinate> left = new ArrayList<>();
    left.add(end.at());
    walk(end.segment(), begin.segment(), left);
    left.add(begin.at());
    left.addAll(inner);
    return List.of(new Face(withoutRepeats(right)), new Face(withoutRepeats(left)));
  }

  private void walk(int fromSegment, int toSegment, List<Coordinate> into) {
    int steps = Math.floorMod(toSegment - fromSegment, ring.size());
    for (int i = 1; i <= steps; i++) {
      into.add(corner(fromSegment + i));
    }
  }

  private static List<Coordinate> withoutRepeats(List<Coordinate> ring) {
    List<Coordinate> kept = new ArrayList<>();
    for (Coordinate corner : ring) {
      if (kept.isEmpty() || kept.get(kept.size() - 1).distance(corner) > SAME_METRES) {
        kept.add(corner);
      }
    }
    if (kept.get(0).distance(kept.get(kept.size() - 1)) <= SAME_METRES) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static double cross(Coordinate a, Coordinate b) {
    return a.x * b.y - b.x * a.y;
  }
}
