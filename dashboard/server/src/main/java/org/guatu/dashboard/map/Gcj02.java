package org.guatu.dashboard.map;

/**
 * The published approximation of the shift that maps of China bear (GCJ-02), and its inverse.
 * Degrees east and north.
 */
final class Gcj02 {
  /** The ellipsoid of Krasovsky. */
  private static final double SEMI_MAJOR_METRES = 6_378_245.0;

  private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

  /** A ten-millionth of a degree is a centimetre. */
  private static final double CLOSE_ENOUGH = 1e-8;

  private static final int MOST_ROUNDS = 30;

  private Gcj02() {}

  /** The position as such a map has it. */
  static Position fromWgs84(Position real) {
    double lon = real.lon();
    double lat = real.lat();
    if (isAbroad(real)) {
      return real;
    }
    double x = lon - 105;
    double y = lat - 35;
    double radians = Math.toRadians(lat);
    double sine = Math.sin(radians);
    double root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    double meridian = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (root * root * root);
    double parallel = SEMI_MAJOR_METRES / root * Math.cos(radians);
    return new Position(
        lon + Math.toDegrees(eastMetres(x, y) / parallel),
        lat + Math.toDegrees(northMetres(x, y) / meridian));
  }

  /** What position is shown there: by stepping until it comes out right, to the centimetre. */
  static Position toWgs84(Position shifted) {
    if (isAbroad(shifted)) {
      return shifted;
    }
    Position guess = shifted;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Position again = fromWgs84(guess);
      double east = shifted.lon() - again.lon();
      double north = shifted.lat() - again.lat();
      guess = new Position(guess.lon() + east, guess.lat() + north);
      if (Math.abs(east) < CLOSE_ENOUGH && Math.abs(north) < CLOSE_ENOUGH) {
        break;
      }
    }
    return guess;
  }

  private static boolean isAbroad(Position position) {
    return position.lon() < 72.004
        || position.lon() > 137.8347
        || position.lat() < 0.8293
        || position.lat() > 55.8271;
  }

  private static double northMetres(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3
        + (20 * wave(y) + 40 * wave(y / 3)) * 2 / 3
        + (160 * wave(y / 12) + 320 * wave(y / 30)) * 2 / 3;
  }

  private static double eastMetres(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3
        + (20 * wave(x) + 40 * wave(x / 3)) * 2 / 3
        + (150 * wave(x / 12) + 300 * wave(x / 30)) * 2 / 3;
  }

  private static double wave(double halfTurns) {
    return Math.sin(halfTurns * Math.PI);
  }
}
