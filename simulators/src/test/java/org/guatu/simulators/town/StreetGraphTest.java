package org.guatu.simulators.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.guatu.contract.LocalName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A lane straight from 0 to 2, a major street round by 1, and 3 on an island. */
class StreetGraphTest {
  private static final Plane PLANE = new Plane(121.4, 31.2);
  private static final List<StreetNode> NODES =
      List.of(
          new StreetNode(0, 0, 0),
          new StreetNode(1, 100, 100),
          new StreetNode(2, 200, 0),
          new StreetNode(3, 900, 0));
  private final StreetGraph graph =
      new StreetGraph(
          PLANE,
          NODES,
          List.of(
              edge(0, 0, 2, StreetClass.LANE),
              edge(1, 1, 0, StreetClass.MAJOR),
              edge(2, 1, 2, StreetClass.MAJOR)));

  @Test
  void prefersLargeStreetsWhereTheyAreNotMuchLonger() {
    Route route = graph.route(0, 2);
    assertThat(route.metres()).isCloseTo(200 * Math.sqrt(2), within(1e-9));
    assertThat(route.path()).hasSize(3).element(1).isEqualTo(new Coordinate(100, 100));
  }

  @Test
  void saysWhereOneIsAndWhereOneLooks() {
    Route route = graph.route(0, 2);
    Position halfUp = route.at(route.metres() / 4);
    assertThat(PLANE.x(halfUp.lon())).isCloseTo(50, within(1e-6));
    assertThat(PLANE.y(halfUp.lat())).isCloseTo(50, within(1e-6));
    assertThat(halfUp.headingDegrees()).isCloseTo(45, within(1e-6));
    assertThat(route.at(1e9).headingDegrees()).isCloseTo(135, within(1e-6));
    assertThat(PLANE.x(route.at(1e9).lon())).isCloseTo(200, within(1e-6));
    assertThat(PLANE.x(route.at(-1).lon())).isCloseTo(0, within(1e-6));
  }

  @Test
  void stayingIsAWayWithoutLength() {
    Route route = graph.route(1, 1);
    assertThat(route.metres()).isZero();
    assertThat(PLANE.y(route.at(5).lat())).isCloseTo(100, within(1e-6));
  }

  @Test
  void refusesWhereThereIsNoWay() {
    assertThatThrownBy(() -> graph.route(0, 3)).hasMessageContaining("no way from node 0");
  }

  @Test
  void findsTheNearestNode() {
    assertThat(graph.nearestNode(PLANE.lon(210), PLANE.lat(-30))).isEqualTo(2);
  }

  private static StreetEdge edge(int id, int from, int to, StreetClass kind) {
    LineString line =
        new GeometryFactory().createLineString(new Coordinate[] {place(from), place(to)});
    return new StreetEdge(id, from, to, kind, LocalName.same("street"), line, line.getLength());
  }

  private static Coordinate place(int node) {
    return new Coordinate(NODES.get(node).x(), NODES.get(node).y());
  }
}
