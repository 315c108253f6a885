package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Noded pieces of street as a graph: the largest connected part of them. */
final class StreetGraphPieces {
  private final Plane plane;
  private final List<LineString> pieces;
  private final Function<LineString, Scenery.NamedStreet> source;
  private final Map<Coordinate, Integer> numbers = new HashMap<>();
  private final List<Integer> leaders = new ArrayList<>();

  StreetGraphPieces(
      Plane plane, List<LineString> pieces, Function<LineString, Scenery.NamedStreet> source) {
    this.plane = plane;
    this.pieces = pieces;
    this.source = source;
  }

  StreetGraph largest() {
    for (LineString piece : pieces) {
      int from = leader(number(piece.getCoordinateN(0)));
      int to = leader(number(last(piece)));
      leaders.set(Math.max(from, to), Math.min(from, to));
    }
    int largest = largestLeader();
    List<StreetNode> nodes = new ArrayList<>();
    List<StreetEdge> edges = new ArrayList<>();
    Map<Coordinate, Integer> ids = new HashMap<>();
    for (LineString piece : pieces) {
      if (leader(number(piece.getCoordinateN(0))) == largest) {
        int from = node(piece.getCoordinateN(0), nodes, ids);
        int to = node(last(piece), nodes, ids);
        edges.add(edge(edges.size(), from, to, piece));
      }
    }
    return new StreetGraph(plane, nodes, edges);
  }

  private StreetEdge edge(int id, int from, int to, LineString piece) {
    Scenery.NamedStreet street = source.apply(piece);
    return new StreetEdge(id, from, to, street.kind(), street.name(), piece, piece.getLength());
  }

  private static int node(Coordinate place, List<StreetNode> nodes, Map<Coordinate, Integer> ids) {
    return ids.computeIfAbsent(
        place,
        unseen -> {
          nodes.add(new StreetNode(nodes.size(), unseen.x, unseen.y));
          return nodes.size() - 1;
        });
  }

  private int largestLeader() {
    int[] sizes = new int[leaders.size()];
    int largest = 0;
    for (int i = 0; i < sizes.length; i++) {
      int leader = leader(i);
      sizes[leader]++;
      if (sizes[leader] > sizes[largest]) {
        largest = leader;
      }
    }
    return largest;
  }

  private int number(Coordinate place) {
    return numbers.computeIfAbsent(
        place,
        unseen -> {
          leaders.add(leaders.size());
          return leaders.size() - 1;
        });
  }

  private int leader(int number) {
    int leader = number;
    while (leaders.get(leader) != leader) {
      leader = leaders.get(leader);
    }
    return leader;
  }

  private static Coordinate last(LineString piece) {
    return piece.getCoordinateN(piece.getNumPoints() - 1);
  }
}
