package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;

/**
 * The streets as a graph. Connected, all edges passable both ways. Immutable and safe for
 * concurrent readers.
 */
public final class StreetGraph {
  private final Plane plane;
  private final List<StreetNode> nodes;
  private final List<StreetEdge> edges;
  private final List<List<StreetEdge>> edgesAt;

  public StreetGraph(Plane plane, List<StreetNode> nodes, List<StreetEdge> edges) {
    this.plane = plane;
    this.nodes = List.copyOf(nodes);
    this.edges = List.copyOf(edges);
    this.edgesAt = new ArrayList<>();
    nodes.forEach(node -> edgesAt.add(new ArrayList<>()));
    for (StreetEdge edge : edges) {
      edgesAt.get(edge.from()).add(edge);
      edgesAt.get(edge.to()).add(edge);
    }
  }

  public List<StreetNode> nodes() {
    return nodes;
  }

  public List<StreetEdge> edges() {
    return edges;
  }

  /** The node nearest to a place, as the crow flies. */
  public int nearestNode(double lon, double lat) {
    return nearestNodeTo(plane.x(lon), plane.y(lat));
  }

  int nearestNodeTo(double x, double y) {
    return nodes.stream()
        .min(Comparator.comparingDouble(node -> square(node.x() - x) + square(node.y() - y)))
        .orElseThrow()
        .id();
  }

  /**
   * The shortest way, where smaller streets count as longer than they are.
   *
   * @throws IllegalArgumentException if there is no way
   */
  public Route route(int from, int to) {
    StreetEdge[] cameBy = shortestTree(from, to);
    List<Coordinate> path = new ArrayList<>();
    path.add(new Coordinate(nodes.get(to).x(), nodes.get(to).y()));
    double metres = 0;
    for (int node = to; node != from; ) {
      StreetEdge edge = cameBy[node];
      if (edge == null) {
        throw new IllegalArgumentException("no way from node " + from + " to " + to);
      }
      metres += edge.metres();
      List<Coordinate> line = new ArrayList<>(Arrays.asList(edge.line().getCoordinates()));
      if (edge.to() == node) {
        Collections.reverse(line);
      }
      path.addAll(line.subList(1, line.size()));
      node = other(edge, node);
    }
    Collections.reverse(path);
    return new Route(plane, List.copyOf(path), metres);
  }

  private StreetEdge[] shortestTree(int from, int to) {
    double[] cost = new double[nodes.size()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    StreetEdge[] cameBy = new StreetEdge[nodes.size()];
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Reached::cost).thenComparingInt(Reached::node));
    cost[from] = 0;
    queue.add(new Reached(from, 0));
    while (!queue.isEmpty()) {
      Reached reached = queue.remove();
      if (reached.node == to) {
        break;
      }
      if (reached.cost > cost[reached.node]) {
        continue;
      }
      for (StreetEdge edge : edgesAt.get(reached.node)) {
        int next = other(edge, reached.node);
        double through = reached.cost + edge.metres() * edge.kind().slowness();
        if (through < cost[next]) {
          cost[next] = through;
          cameBy[next] = edge;
          queue.add(new Reached(next, through));
        }
      }
    }
    return cameBy;
  }

  private static int other(StreetEdge edge, int node) {
    return edge.from() == node ? edge.to() : edge.from();
  }

  private static double square(double value) {
    return value * value;
  }

  private record Reached(int node, double cost) {}
}
