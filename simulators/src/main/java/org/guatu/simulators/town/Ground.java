package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.guatu.simulators.random.RandomStreams;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The lie of the land: river, streets, neighbourhoods and the blocks in them. Neighbourhoods are
 * the faces of the larger streets, so that their boundaries run along streets; lanes then split
 * them into blocks.
 */
final class Ground {
  /** Wider than any screen shows, so that streets never end in sight. */
  static final Envelope FRAME = new Envelope(-2300, 2300, -1900, 1900);

  private static final int NEIGHBOURHOODS = 34;
  private static final int BLOCKS = 128;
  private static final double NEIGHBOURHOOD_METRES2 = 186_000;
  private static final double OUTER_BLOCK_METRES2 = 62_000;
  private static final double SPLINTER_METRES = 45;
  private static final double CENTRE_EAST = -20;
  private static final double EAST_WEST_STRETCH = 1.22;

  private final GeometryFactory factory = new GeometryFactory();
  private final River river;
  private final OrientationField field;
  private final List<Street> streets = new ArrayList<>();
  private final List<Polygon> reaches;
  private final Canal canal;
  private final List<Face> neighbourhoods;
  private final List<Block> blocks = new ArrayList<>();

  Ground(RandomStreams randomStreams) {
    river = new River(randomStreams.stream("town", "river"));
    field = new OrientationField(FRAME, river, randomStreams.stream("town", "orientation"));
    Arterials arterials =
        new Arterials(factory, FRAME, river, field, randomStreams.stream("town", "arterials"));
    streets.addAll(arterials.streets());
    reaches = arterials.reaches();
    canal = arterials.canal();
    Cutter cutter =
        new Cutter(field, arterials.junctions(), randomStreams.stream("town", "streets"));
    Subdivision subdivision = new Subdivision(cutter);
    double[] phases = randomStreams.stream("town", "density").doubles(2).toArray();
    ToDoubleFunction<Face> coarse =
        face -> face.area() / NEIGHBOURHOOD_METRES2 * density(face, phases);
    List<Face> faces =
        subdivision.split(arterials.faces(), coarse, Integer.MAX_VALUE, StreetClass.MINOR).stream()
            .map(Subdivision.Part::face)
            .sorted(Comparator.comparingDouble(this::remoteness))
            .toList();
    neighbourhoods = ploughed(faces.subList(0, NEIGHBOURHOODS));
    List<Subdivision.Part> inner =
        subdivision.split(
            neighbourhoods,
            face -> face.area() / 4000 * density(face, phases),
            BLOCKS,
            StreetClass.LANE);
    subdivision.split(
        faces.subList(NEIGHBOURHOODS, faces.size()),
        face -> face.area() / OUTER_BLOCK_METRES2,
        Integer.MAX_VALUE,
        StreetClass.LANE);
    streets.addAll(subdivision.streets());
    StreetSpace space = new StreetSpace(factory, streets, canal.ground());
    inner.forEach(
        part -> blocks.add(new Block(part.root(), space.land(part.face()), BlockUse.HOMES)));
  }

  private static double density(Face face, double[] phases) {
    Coordinate middle = face.centroid();
    return 1
        + 0.2 * StrictMath.sin(middle.x / 310 + 6.3 * phases[0])
        + 0.2 * StrictMath.sin(middle.y / 270 + 6.3 * phases[1]);
  }

  /**
   * Distance from the middle of the town, of the face's middle and its far end alike. A splinter
   * between two streets is nobody's neighbourhood.
   */
  private double remoteness(Face face) {
    double farthest = face.ring().stream().mapToDouble(Ground::distance).max().orElseThrow();
    boolean splinter = face.polygon(factory).buffer(-SPLINTER_METRES, 2).isEmpty();
    return distance(face.centroid()) + 0.7 * farthest + (splinter ? FRAME.getWidth() : 0);
  }

  /** As the town's shape counts it: wider than high, and with bulges. */
  private static double distance(Coordinate place) {
    double x = (place.x - CENTRE_EAST) / EAST_WEST_STRETCH;
    double bulge = 1 + 0.08 * StrictMath.sin(3 * StrictMath.atan2(place.y, x) + 0.6);
    return Math.sqrt(x * x + place.y * place.y) * bulge;
  }

  /** North to south in strips, to and fro, so that neighbours in number are neighbours. */
  private static List<Face> ploughed(List<Face> faces) {
    Comparator<Face> north = Comparator.comparingDouble((Face face) -> -face.centroid().y);
    List<Face> sorted = new ArrayList<>(faces);
    sorted.sort(north);
    List<Face> ploughed = new ArrayList<>();
    int strips = 6;
    for (int strip = 0; strip < strips; strip++) {
      int from = strip * sorted.size() / strips;
      int to = (strip + 1) * sorted.size() / strips;
      Comparator<Face> east = Comparator.comparingDouble(face -> face.centroid().x);
      ploughed.addAll(
          sorted.subList(from, to).stream()
              .sorted(strip % 2 == 0 ? east : east.reversed())
              .toList());
    }
    return ploughed;
  }

  GeometryFactory factory() {
    return factory;
  }

  River river() {
    return river;
  }

  OrientationField field() {
    return field;
  }

  /** All streets, larger classes first. */
  List<Street> streets() {
    return streets;
  }

  Canal canal() {
    return canal;
  }

  List<Face> neighbourhoods() {
    return neighbourhoods;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The neighbourhoods, and the river where both its banks are the town's. */
  Polygon outline() {
    List<Geometry> parts = new ArrayList<>();
    neighbourhoods.forEach(face -> parts.add(face.polygon(factory)));
    Geometry closed = factory.buildGeometry(parts).buffer(80, 4).buffer(-80, 4);
    for (Polygon reach : reaches) {
      Geometry inside = OverlayNGRobust.overlay(closed, reach, OverlayNG.INTERSECTION);
      if (inside.getArea() > 0.75 * reach.getArea()) {
        parts.add(reach);
      }
    }
    Geometry union = OverlayNGRobust.union(factory.buildGeometry(parts)).buffer(2, 2).buffer(-2, 2);
    Polygon largest = factory.createPolygon();
    for (int i = 0; i < union.getNumGeometries(); i++) {
      if (union.getGeometryN(i).getArea() > largest.getArea()) {
        largest = (Polygon) union.getGeometryN(i);
      }
    }
    return factory.createPolygon(largest.getExteriorRing().getCoordinates());
  }
}
