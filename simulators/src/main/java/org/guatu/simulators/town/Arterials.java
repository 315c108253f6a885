package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The streets that make the town: those along the river, those across it, the embankments and the
 * lesser bridges. All follow the orientation field.
 */
final class Arterials {
  /** From the water to the middle of the embankment road. */
  static final double EMBANKMENT_METRES = 27;

  private static final double STEP_METRES = 12;
  private static final double OVERSHOOT_METRES = 0.2;
  private static final double[] ALONG_METRES = {-1640, -1060, -500, 560, 1180};
  private static final double[] ACROSS_NORTHING = {1560, 720, -40, -800, -1560};
  private static final double LESSER_BRIDGE_NORTHING = 350;
  private static final double CANAL_NORTHING = -430;

  private final GeometryFactory factory;
  private final Envelope frame;
  private final River river;
  private final OrientationField field;
  private final UniformRandomProvider random;
  private final List<Street> streets = new ArrayList<>();
  private final List<Coordinate> junctions = new ArrayList<>();
  private List<Coordinate> canalStreet = List.of();

  Arterials(
      GeometryFactory factory,
      Envelope frame,
      River river,
      OrientationField field,
      UniformRandomProvider random) {
    this.factory = factory;
    this.frame = frame;
    this.river = river;
    this.field = field;
    this.random = random;
    layOut();
  }

  List<Street> streets() {
    return streets;
  }

  /** Where a lesser bridge's street ends on another street. */
  List<Coordinate> junctions() {
    return junctions;
  }

  Canal canal() {
    return new Canal(factory, canalStreet);
  }

  private void layOut() {
    List<LineString> along = new ArrayList<>();
    for (double metres : ALONG_METRES) {
      along.add(along(metres + jitter(60)));
    }
    along.forEach(line -> add(StreetClass.MAJOR, line));
    for (double northing : ACROSS_NORTHING) {
      add(StreetClass.MAJOR, line(across(northing + jitter(60))));
    }
    addLesserBridge(LESSER_BRIDGE_NORTHING + jitter(50), along, along);
    canalStreet = addLesserBridge(CANAL_NORTHING + jitter(50), along, List.of());
    // The river runs south: its left bank is the east one.
    streets.add(bank(Street.Role.EAST_BANK, 1));
    streets.add(bank(Street.Role.WEST_BANK, -1));
  }

  /** Returns its western half, from the middle of the river on. */
  private List<Coordinate> addLesserBridge(
      double northing, List<LineString> untilEast, List<LineString> untilWest) {
    Coordinate middle = river.at(northing);
    double east = river.nearest(middle.x, middle.y).angle() + Math.PI / 2;
    List<Coordinate> eastern = trace(middle, east, untilEast);
    List<Coordinate> western = trace(middle, east + Math.PI, untilWest);
    junctions.add(eastern.get(eastern.size() - 1));
    junctions.add(western.get(western.size() - 1));
    List<Coordinate> bridge = new ArrayList<>(eastern);
    Collections.reverse(bridge);
    bridge.addAll(western.subList(1, western.size()));
    add(StreetClass.MINOR, line(bridge));
    return western;
  }

  private Street bank(Street.Role role, int side) {
    return new Street(StreetClass.MINOR, role, river.bank(side, EMBANKMENT_METRES));
  }

  private double jitter(double metres) {
    return metres * (2 * random.nextDouble() - 1);
  }

  private void add(StreetClass kind, LineString line) {
    streets.add(new Street(kind, List.of(line.getCoordinates())));
  }

  private LineString line(List<Coordinate> line) {
    return factory.createLineString(line.toArray(new Coordinate[0]));
  }

  /** Parallel to the river, on one bank only. */
  private LineString along(double metresEast) {
    Coordinate middle = river.at(0);
    Coordinate seed = new Coordinate(middle.x + metresEast, middle.y);
    double downstream = river.nearest(seed.x, seed.y).angle();
    List<Coordinate> line = trace(seed, downstream + Math.PI, List.of());
    Collections.reverse(line);
    List<Coordinate> down = trace(seed, downstream, List.of());
    line.addAll(down.subList(1, down.size()));
    Geometry dry =
        OverlayNGRobust.overlay(line(line), river.area(EMBANKMENT_METRES), OverlayNG.DIFFERENCE);
    Geometry longest = dry.getGeometryN(0);
    for (int i = 1; i < dry.getNumGeometries(); i++) {
      if (dry.getGeometryN(i).getLength() > longest.getLength()) {
        longest = dry.getGeometryN(i);
      }
    }
    return (LineString) longest;
  }

  /** Square to the river, both ways to the edge of the frame. */
  private List<Coordinate> across(double northing) {
    Coordinate middle = river.at(northing);
    double away = river.nearest(middle.x, middle.y).angle() + Math.PI / 2;
    List<Coordinate> line = trace(middle, away, List.of());
    Collections.reverse(line);
    List<Coordinate> other = trace(middle, away + Math.PI, List.of());
    line.addAll(other.subList(1, other.size()));
    return line;
  }

  private List<Coordinate> trace(Coordinate seed, double heading, List<LineString> until) {
    List<Coordinate> line = new ArrayList<>();
    line.add(seed);
    Coordinate here = seed;
    double like = heading;
    while (frame.contains(here)) {
      Coordinate next = field.step(here, like, STEP_METRES);
      Coordinate end = firstMeeting(here, next, until);
      if (end != null) {
        line.add(beyond(here, end));
        return line;
      }
      like = StrictMath.atan2(next.y - here.y, next.x - here.x);
      line.add(next);
      here = next;
    }
    return line;
  }

  /** A little further, so that the lines are sure to cross in finite arithmetic. */
  private static Coordinate beyond(Coordinate from, Coordinate end) {
    double share = 1 + OVERSHOOT_METRES / Math.max(OVERSHOOT_METRES, from.distance(end));
    return new Coordinate(from.x + share * (end.x - from.x), from.y + share * (end.y - from.y));
  }

  private @Nullable Coordinate firstMeeting(
      Coordinate from, Coordinate to, List<LineString> until) {
    LineString step = factory.createLineString(new Coordinate[] {from, to});
    for (LineString line : until) {
      if (step.getEnvelopeInternal().intersects(line.getEnvelopeInternal())
          && step.intersects(line)) {
        return step.intersection(line).getCoordinate();
      }
    }
    return null;
  }

  /** What lies between these streets within the frame. */
  private List<Polygon> polygons() {
    List<Geometry> lines = new ArrayList<>();
    lines.add(factory.toGeometry(frame).getBoundary());
    streets.forEach(street -> lines.add(line(street.line())));
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(factory.buildGeometry(lines).union());
    List<Polygon> polygons = new ArrayList<>();
    for (Object polygon : polygonizer.getPolygons()) {
      polygons.add((Polygon) polygon);
    }
    // Neither the polygonizer's order nor where its rings begin is the same in every run.
    polygons.forEach(Geometry::normalize);
    polygons.sort((left, right) -> left.compareTo(right));
    polygons.removeIf(polygon -> !frame.contains(polygon.getInteriorPoint().getCoordinate()));
    return polygons;
  }

  /** The land between these streets, without the river and its banks. */
  List<Face> faces() {
    Polygon wet = river.area(EMBANKMENT_METRES - 1);
    return polygons().stream()
        .filter(polygon -> !wet.contains(polygon.getInteriorPoint()))
        .map(Face::of)
        .toList();
  }

  /** The river with its banks, from bridge to bridge. */
  List<Polygon> reaches() {
    Polygon wet = river.area(EMBANKMENT_METRES - 1);
    return polygons().stream().filter(polygon -> wet.contains(polygon.getInteriorPoint())).toList();
  }
}
