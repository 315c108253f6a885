package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.simulators.town.Building;
import org.guatu.simulators.town.BuildingType;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Neighbourhood;
import org.guatu.simulators.town.Place;
import org.guatu.simulators.town.PlaceKind;
import org.guatu.simulators.town.Plane;
import org.guatu.simulators.town.SamplingPoint;
import org.guatu.simulators.town.Scenery;
import org.guatu.simulators.town.StreetClass;
import org.guatu.simulators.town.StreetEdge;
import org.guatu.simulators.town.StreetGraph;
import org.guatu.simulators.town.StreetNode;
import org.guatu.simulators.town.Town;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A plain town of square neighbourhoods in a row of squares: quick to make, quick to run. */
final class StandInTown {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final String CODE = "990101001";
  private static final int COLUMNS = 6;
  private static final int COMPOUNDS = 3;
  private static final int BUILDINGS = 14;
  private static final int PEOPLE = 76;
  private static final double BLOCK_METRES = 600;

  private final Plane plane = new Plane(121.4, 31.2);
  private final List<Neighbourhood> neighbourhoods = new ArrayList<>();
  private final List<Compound> compounds = new ArrayList<>();
  private final List<Building> buildings = new ArrayList<>();
  private final List<SamplingPoint> points = new ArrayList<>();

  private final int lanesPerPoint;

  private StandInTown(int lanesPerPoint) {
    this.lanesPerPoint = lanesPerPoint;
  }

  static Town make(int neighbourhoods) {
    return make(neighbourhoods, 3);
  }

  static Town make(int neighbourhoods, int lanesPerPoint) {
    return new StandInTown(lanesPerPoint).town(neighbourhoods);
  }

  private Town town(int count) {
    int rows = (count + COLUMNS - 1) / COLUMNS;
    for (int i = 0; i < count; i++) {
      neighbourhood(i);
    }
    StreetGraph streets = streets(rows);
    return new Town(
        0,
        plane,
        CODE,
        LocalName.same("Stand-in"),
        square(0, 0, COLUMNS * BLOCK_METRES, rows * BLOCK_METRES),
        neighbourhoods,
        compounds,
        buildings,
        List.of(),
        streets,
        points,
        places(PlaceKind.HOSPITAL, "H", 2),
        places(PlaceKind.MEAL, "M", 2),
        places(PlaceKind.DEPOT, "D", 2),
        new Scenery(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  private void neighbourhood(int index) {
    String code = CODE + "%03d".formatted(index + 1);
    double x = index % COLUMNS * BLOCK_METRES;
    int row = index / COLUMNS;
    double y = row * BLOCK_METRES;
    neighbourhoods.add(
        new Neighbourhood(
            code, LocalName.same("N" + (index + 1)), square(x, y, BLOCK_METRES, BLOCK_METRES)));
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < COMPOUNDS; i++) {
      codes.addAll(compound(code, i, x + 20 + 190 * i, y + 20));
    }
    int half = codes.size() / 2;
    point(code, codes.subList(0, half), x + 100, y + 100);
    point(code, codes.subList(half, codes.size()), x + 400, y + 100);
  }

  private List<String> compound(String neighbourhood, int index, double x, double y) {
    String code = neighbourhood + "%03d".formatted(index + 1);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < BUILDINGS; i++) {
      String building = code + "%03d".formatted(i + 1);
      codes.add(building);
      buildings.add(
          new Building(
              building,
              code,
              LocalName.same("B" + (i + 1)),
              square(x + 5, y + 5 + 30 * i, 60, 12),
              plane.lon(x + 35),
              plane.lat(y + 11 + 30 * i),
              PEOPLE,
              PEOPLE * 2 / 5,
              PEOPLE / 4,
              6));
    }
    Place gate = place("G" + code, PlaceKind.GATE, code, x, y);
    compounds.add(
        new Compound(
            code,
            neighbourhood,
            LocalName.same("C" + (index + 1)),
            BuildingType.SLAB,
            square(x, y, 170, 500),
            List.of(gate),
            codes,
            PEOPLE * BUILDINGS,
            PEOPLE * BUILDINGS * 2 / 5));
    return codes;
  }

  private void point(String neighbourhood, List<String> served, double x, double y) {
    String id = "P%02d".formatted(points.size() + 1);
    points.add(
        new SamplingPoint(
            id,
            LocalName.same(id),
            neighbourhood + "001",
            plane.lon(x),
            plane.lat(y),
            nodeAt(x, y),
            lanesPerPoint,
            List.copyOf(served),
            List.of(),
            served.size() * PEOPLE));
  }

  private List<Place> places(PlaceKind kind, String prefix, int count) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(place(prefix + (i + 1), kind, CODE + "001001", i * BLOCK_METRES, 0));
    }
    return places;
  }

  private Place place(String id, PlaceKind kind, String area, double x, double y) {
    return new Place(id, kind, LocalName.same(id), area, plane.lon(x), plane.lat(y), nodeAt(x, y));
  }

  private static int nodeAt(double x, double y) {
    int row = (int) (y / BLOCK_METRES);
    int column = (int) (x / BLOCK_METRES);
    return row * (COLUMNS + 1) + column;
  }

  private StreetGraph streets(int rows) {
    List<StreetNode> nodes = new ArrayList<>();
    List<StreetEdge> edges = new ArrayList<>();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= COLUMNS; column++) {
        StreetNode node = new StreetNode(nodes.size(), column * BLOCK_METRES, row * BLOCK_METRES);
        nodes.add(node);
        if (column > 0) {
          edges.add(edge(edges.size(), nodes.get(node.id() - 1), node));
        }
        if (row > 0) {
          edges.add(edge(edges.size(), nodes.get(node.id() - COLUMNS - 1), node));
        }
      }
    }
    return new StreetGraph(plane, nodes, edges);
  }

  private static StreetEdge edge(int id, StreetNode from, StreetNode to) {
    Coordinate[] line = {new Coordinate(from.x(), from.y()), new Coordinate(to.x(), to.y())};
    return new StreetEdge(
        id,
        from.id(),
        to.id(),
        StreetClass.MINOR,
        LocalName.same("S" + id),
        GEOMETRY.createLineString(line),
        BLOCK_METRES);
  }

  private static Polygon square(double x, double y, double width, double height) {
    return (Polygon) GEOMETRY.toGeometry(new Envelope(x, x + width, y, y + height));
  }
}
