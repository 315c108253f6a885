package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Makes the street graph: all streets, a spur from each door to the nearest street, one piece. */
final class StreetGraphBuilder {
  private static final LocalName SPUR = new LocalName("内部道路", "Access");
  private static final double OVERSHOOT_METRES = 0.6;
  private static final double SEARCH_METRES = 160;

  /** Centimetres: so streets that end on others share a node with them. */
  private static final PrecisionModel CENTIMETRES = new PrecisionModel(100);

  private final GeometryFactory factory;
  private final Plane plane;
  private final STRtree index = new STRtree();
  private final List<Geometry> lines = new ArrayList<>();

  private record Source(int order, Scenery.NamedStreet street) {}

  StreetGraphBuilder(GeometryFactory factory, Plane plane, List<Scenery.NamedStreet> streets) {
    this.factory = factory;
    this.plane = plane;
    for (int i = 0; i < streets.size(); i++) {
      LineString line = streets.get(i).line();
      index.insert(line.getEnvelopeInternal(), new Source(i, streets.get(i)));
      lines.add(overshooting(overshooting(line).reverse()));
    }
  }

  /**
   * The graph; each door is a node of it.
   *
   * @param doors places beside streets, metres
   */
  StreetGraph build(List<Coordinate> doors) {
    List<Geometry> all = new ArrayList<>(lines);
    doors.forEach(door -> all.add(spur(door)));
    Geometry noded = UnaryUnionNG.union(factory.buildGeometry(all), CENTIMETRES);
    List<LineString> pieces = new ArrayList<>();
    for (int i = 0; i < noded.getNumGeometries(); i++) {
      pieces.add((LineString) noded.getGeometryN(i));
    }
    Map<Coordinate, Integer> ends = new HashMap<>();
    for (LineString piece : pieces) {
      ends.merge(piece.getCoordinateN(0), 1, Integer::sum);
      ends.merge(piece.getCoordinateN(piece.getNumPoints() - 1), 1, Integer::sum);
    }
    pieces.removeIf(piece -> isStub(piece, ends));
    Comparator<LineString> byPlace = Comparator.comparing(LineString::getCoordinate);
    pieces.sort(byPlace.thenComparing(line -> line.getCoordinateN(1)));
    return new StreetGraphPieces(plane, pieces, this::sourceOf).largest();
  }

  /** What is left of an overshoot beyond the crossing. */
  private static boolean isStub(LineString piece, Map<Coordinate, Integer> ends) {
    boolean isShort = piece.getLength() < 2.5 * OVERSHOOT_METRES;
    Coordinate end = piece.getCoordinateN(piece.getNumPoints() - 1);
    return isShort
        && (ends.getOrDefault(piece.getCoordinateN(0), 0) == 1 || ends.getOrDefault(end, 0) == 1);
  }

  private LineString spur(Coordinate door) {
    Point from = factory.createPoint(door);
    Scenery.NamedStreet nearest = nearest(from, SEARCH_METRES);
    Coordinate end = DistanceOp.nearestPoints(from, nearest.line())[1];
    return overshooting(factory.createLineString(new Coordinate[] {door, end}));
  }

  /** A little longer at its end, so that it is sure to cross what it meets when rounded. */
  private LineString overshooting(LineString line) {
    Coordinate[] path = line.getCoordinates().clone();
    Coordinate before = path[path.length - 2];
    Coordinate end = path[path.length - 1];
    double share = 1 + OVERSHOOT_METRES / before.distance(end);
    path[path.length - 1] =
        new Coordinate(
            before.x + share * (end.x - before.x), before.y + share * (end.y - before.y));
    return factory.createLineString(path);
  }

  private Scenery.NamedStreet nearest(Point place, double metres) {
    var box = place.getEnvelopeInternal();
    box.expandBy(metres);
    @SuppressWarnings("unchecked")
    List<Source> near = index.query(box);
    return near.stream()
        .min(
            Comparator.comparingDouble((Source source) -> source.street().line().distance(place))
                .thenComparingInt(Source::order))
        .orElseThrow()
        .street();
  }

  /** The street a piece was cut from, or a nameless lane for a spur. */
  private Scenery.NamedStreet sourceOf(LineString piece) {
    Coordinate a = piece.getCoordinateN(0);
    Coordinate b = piece.getCoordinateN(1);
    Point middle = factory.createPoint(new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
    var box = middle.getEnvelopeInternal();
    box.expandBy(0.5);
    Scenery.NamedStreet found = new Scenery.NamedStreet(StreetClass.LANE, SPUR, piece);
    double least = 0.1;
    @SuppressWarnings("unchecked")
    List<Source> near = index.query(box);
    near.sort(Comparator.comparingInt(Source::order));
    for (Source source : near) {
      double metres = source.street().line().distance(middle);
      if (metres < least) {
        least = metres;
        found = source.street();
      }
    }
    return found;
  }
}
