package org.guatu.simulators.town;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class FaceTest {
  private final Face square = new Face(List.of(at(0, 0), at(10, 0), at(10, 10), at(0, 10)));

  @Test
  void knowsItsSizeAndShape() {
    assertThat(square.area()).isEqualTo(100);
    assertThat(square.compactness()).isCloseTo(Math.PI / 4, within(1e-9));
    assertThat(square.centroid()).isEqualTo(at(5, 5));
    assertThat(square.contains(at(5, 9))).isTrue();
    assertThat(square.contains(at(5, 11))).isFalse();
  }

  @Test
  void aLineSplitsItIntoTwoThatAreTheWhole() {
    Face.Hit begin = requireNonNull(square.exit(at(5, 5), at(-5, 5)));
    Face.Hit end = requireNonNull(square.exit(at(5, 5), at(15, 5)));
    List<Face> parts = square.split(begin, end, List.of(begin.at(), at(5, 7), end.at()));
    assertThat(parts.get(0).area()).isCloseTo(60, within(1e-9));
    assertThat(parts.get(1).area()).isCloseTo(40, within(1e-9));
  }

  @Test
  void findsPlacesOnItsRing() {
    assertThat(square.on(at(10, 4))).isEqualTo(new Face.Hit(at(10, 4), 1));
    assertThat(square.on(at(9, 4))).isNull();
    assertThat(square.exit(at(5, 5), at(6, 6))).isNull();
  }

  private static Coordinate at(double x, double y) {
    return new Coordinate(x, y);
  }
}
