package org.guatu.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {
  private static final double METRES_OF_A_DEGREE = 111_320;

  /** The pairs that eviltransform publishes with its implementations. */
  @ParameterizedTest
  @CsvSource({
    "Shanghai, 31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
    "Shenzhen, 22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
    "Beijing, 39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
  })
  void agreesWithThePublishedPairs(
      String city, double lat, double lon, double shiftedLat, double shiftedLon) {
    Position real = new Position(lon, lat);
    Position shifted = new Position(shiftedLon, shiftedLat);
    assertThat(metres(Gcj02.fromWgs84(real), shifted)).as(city).isLessThan(0.1);
    assertThat(metres(Gcj02.toWgs84(shifted), real)).as(city).isLessThan(0.1);
    assertThat(metres(real, shifted)).as(city).isBetween(300.0, 800.0);
  }

  @Test
  void theInverseIsOneAllOverTheCountry() {
    double worst = 0;
    for (double lon = 75; lon < 135; lon += 1.37) {
      for (double lat = 18; lat < 53; lat += 1.13) {
        Position real = new Position(lon, lat);
        worst = Math.max(worst, metres(Gcj02.toWgs84(Gcj02.fromWgs84(real)), real));
      }
    }
    assertThat(worst).isLessThan(0.01);
  }

  @Test
  void abroadNothingIsShifted() {
    Position newYork = new Position(-74.006, 40.7128);
    assertThat(Gcj02.fromWgs84(newYork)).isEqualTo(newYork);
    assertThat(Gcj02.toWgs84(newYork)).isEqualTo(newYork);
  }

  private static double metres(Position one, Position other) {
    double north = (one.lat() - other.lat()) * METRES_OF_A_DEGREE;
    double east =
        (one.lon() - other.lon()) * METRES_OF_A_DEGREE * Math.cos(Math.toRadians(one.lat()));
    return Math.hypot(north, east);
  }
}
