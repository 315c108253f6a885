package org.guatu.simulators.town;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Polygon;

class TownGeneratorTest {
  private static final Town TOWN = Towns.ONE;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 13, 19})
  void everySeedHasTheNumbersOfTheRealOne(long seed) {
    Town town = seed == 1 ? TOWN : TownGenerator.generate(seed);
    assertThat(town.neighbourhoods()).hasSize(34);
    assertThat(town.compounds()).hasSize(100).allMatch(c -> !c.buildings().isEmpty());
    assertThat(town.buildings()).hasSize(1474);
    assertThat(town.people()).isBetween(109_500, 110_500);
    assertThat(town.hospitals()).hasSize(6);
    assertThat(town.mealPoints()).hasSize(5);
    assertThat(town.depots()).hasSize(3);
    assertThat(town.worksites()).hasSize(7).extracting(Worksite::workers).contains(9, 238);
    assertThat(town.worksites().stream().mapToInt(Worksite::workers).sum()).isEqualTo(1000);
    assertThat(town.points()).hasSize(60);
    assertThat(town.points().stream().mapToInt(SamplingPoint::lanes).sum()).isEqualTo(180);
  }

  @Test
  void pointsServeEveryBuildingOnceAndNoneTooMany() {
    List<String> served = new ArrayList<>();
    List<Integer> people = new ArrayList<>();
    for (SamplingPoint point : TOWN.points()) {
      served.addAll(point.buildings());
      served.addAll(point.worksites());
      people.add(point.people());
    }
    assertThat(served).doesNotHaveDuplicates().hasSize(1474 + 7);
    assertThat(people).allMatch(count -> count <= 3000);
    assertThat(people.stream().sorted().toList().get(30)).isBetween(1600, 2000);
  }

  @Test
  void codesNestAndAreUnique() {
    Set<String> codes = new HashSet<>();
    TOWN.neighbourhoods().forEach(area -> assertThat(codes.add(area.code())).isTrue());
    for (Compound compound : TOWN.compounds()) {
      assertThat(compound.code()).hasSize(15).startsWith(compound.neighbourhood());
      assertThat(codes.add(compound.code())).isTrue();
      assertThat(codes).contains(compound.neighbourhood());
    }
    TOWN.worksites().forEach(site -> assertThat(codes.add(site.place().area())).isTrue());
    for (Building building : TOWN.buildings()) {
      assertThat(building.code()).hasSize(18).startsWith(building.compound());
      assertThat(codes.add(building.code())).isTrue();
    }
  }

  @Test
  void namesOfCompoundsAndPointsAreUnique() {
    assertThat(TOWN.compounds()).extracting(c -> c.name().zh()).doesNotHaveDuplicates();
    assertThat(TOWN.neighbourhoods()).extracting(n -> n.name().en()).doesNotHaveDuplicates();
    assertThat(TOWN.points()).extracting(p -> p.name().zh()).doesNotHaveDuplicates();
  }

  @Test
  void buildingsStandInTheirCompoundsAndCompoundsInTheirNeighbourhoods() {
    Map<String, Polygon> outlines = new HashMap<>();
    TOWN.compounds().forEach(compound -> outlines.put(compound.code(), compound.outline()));
    TOWN.neighbourhoods().forEach(area -> outlines.put(area.code(), area.outline()));
    for (Building building : TOWN.buildings()) {
      assertThat(requireNonNull(outlines.get(building.compound())).contains(building.footprint()))
          .as(building.code())
          .isTrue();
    }
    for (Compound compound : TOWN.compounds()) {
      assertThat(
              requireNonNull(outlines.get(compound.neighbourhood())).contains(compound.outline()))
          .as(compound.code())
          .isTrue();
      assertThat(TOWN.outline().buffer(1).contains(compound.outline())).isTrue();
    }
  }

  @Test
  void nothingIsBuiltOnAStreetInTheWaterOrOnAnotherHouse() {
    Footprints footprints = new Footprints(TOWN);
    for (Scenery.NamedStreet street : TOWN.scenery().streets()) {
      double half = street.kind().widthMetres() / 2;
      assertThat(footprints.within(street.line(), half)).as(street.name().en()).isEmpty();
    }
    for (Polygon water : TOWN.scenery().water()) {
      assertThat(footprints.within(water, 1)).isEmpty();
    }
    for (Building building : TOWN.buildings()) {
      assertThat(footprints.within(building.footprint(), 1)).containsExactly(building.code());
    }
  }

  @Test
  void everyGateIsReachedByStreet() {
    StreetGraph streets = TOWN.streets();
    int depot = TOWN.depots().get(0).node();
    for (Compound compound : TOWN.compounds()) {
      for (Place gate : compound.gates()) {
        StreetNode node = streets.nodes().get(gate.node());
        double x = TOWN.plane().x(gate.lon());
        double y = TOWN.plane().y(gate.lat());
        assertThat(Math.hypot(node.x() - x, node.y() - y)).as(gate.id()).isLessThan(0.5);
        assertThat(streets.route(depot, gate.node()).metres()).isBetween(1.0, 6000.0);
      }
    }
  }

  @Test
  void pointsStandOnOpenGroundOfTheirCompound() {
    Footprints footprints = new Footprints(TOWN);
    Map<String, Polygon> outlines = new HashMap<>();
    TOWN.compounds().forEach(compound -> outlines.put(compound.code(), compound.outline()));
    for (SamplingPoint point : TOWN.points()) {
      var place = footprints.point(TOWN.plane().x(point.lon()), TOWN.plane().y(point.lat()));
      assertThat(requireNonNull(outlines.get(point.area())).contains(place))
          .as(point.id())
          .isTrue();
      assertThat(footprints.within(place, 2.5)).as(point.id()).isEmpty();
    }
  }
}
