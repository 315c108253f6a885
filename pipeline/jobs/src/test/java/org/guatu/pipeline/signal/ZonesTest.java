package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ZonesTest {
  /** A street from west to east; at 60° north a degree east is half one north. */
  private static final List<ScanArea> STREET =
      List.of(
          new ScanArea("d", 100, 3, 60),
          new ScanArea("a", 100, 0, 60),
          new ScanArea("c", 100, 2, 60),
          new ScanArea("b", 100, 1, 60),
          new ScanArea("n", 100, 1, 60.6));

  private static List<String> around(Zones zones, String centre) {
    int number = Objects.requireNonNull(zones.numberOf(centre));
    return Arrays.stream(zones.around(number)).mapToObj(i -> zones.areas().get(i).code()).toList();
  }

  @Test
  void growByDistanceUpToHalfOfAllPeople() {
    Zones zones = Zones.byDistance(STREET);
    assertThat(around(zones, "a")).containsExactly("a", "b");
    assertThat(around(zones, "b")).containsExactly("b", "a");
    assertThat(around(zones, "n")).containsExactly("n", "b");
    assertThat(zones.numberOf("x")).isNull();
  }

  @Test
  void growByBordersFirst() {
    Map<String, Set<String>> borders =
        Map.of("a", Set.of("n", "x"), "n", Set.of("a", "b"), "b", Set.of("n"), "c", Set.of("d"));
    Zones zones = Zones.byAdjacency(STREET, borders);
    assertThat(around(zones, "a")).containsExactly("a", "n");
    assertThat(around(zones, "c")).containsExactly("c", "d");
    assertThat(around(zones, "d")).containsExactly("d");
  }

  @Test
  void anAreaOfMoreThanHalfStandsAlone() {
    Zones zones =
        Zones.byDistance(List.of(new ScanArea("a", 900, 0, 0), new ScanArea("b", 100, 1, 0)));
    assertThat(around(zones, "a")).containsExactly("a");
    assertThat(around(zones, "b")).containsExactly("b");
  }

  @Test
  void whereNobodyIsRegisteredHalfOfTheAreas() {
    Zones zones = Zones.byDistance(STREET.stream().map(ZonesTest::empty).toList());
    assertThat(around(zones, "a")).containsExactly("a", "b");
  }

  private static ScanArea empty(ScanArea area) {
    return new ScanArea(area.code(), 0, area.lon(), area.lat());
  }

  @Test
  void refusesAnAreaNamedTwice() {
    assertThatThrownBy(() -> Zones.byDistance(List.of(STREET.get(0), STREET.get(0))))
        .hasMessageContaining("twice");
  }
}
