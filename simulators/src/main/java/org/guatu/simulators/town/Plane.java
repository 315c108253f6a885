package org.guatu.simulators.town;

/**
 * The town's own plane: metres east (x) and north (y) of an origin. Small enough that the
 * equirectangular projection is right to a few centimetres.
 *
 * @param originLon degrees east, WGS 84
 * @param originLat degrees north, WGS 84
 */
public record Plane(double originLon, double originLat) {
  private static final double METRES_PER_DEGREE = 111_195.0;

  public double lon(double x) {
    return originLon + x / metresPerDegreeLon();
  }

  public double lat(double y) {
    return originLat + y / METRES_PER_DEGREE;
  }

  public double x(double lon) {
    return (lon - originLon) * metresPerDegreeLon();
  }

  public double y(double lat) {
    return (lat - originLat) * METRES_PER_DEGREE;
  }

  private double metresPerDegreeLon() {
    return METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(originLat));
  }
}
