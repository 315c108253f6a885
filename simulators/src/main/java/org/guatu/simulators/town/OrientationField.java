package org.guatu.simulators.town;

import org.apache.commons.rng.UniformRandomProvider;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which ways streets run at a place: along an angle and square to it. Beside the river they follow
 * it, elsewhere the angle drifts slowly. Kept as a cross field (the angle times four), which has no
 * preferred one of its four directions, on a grid with linear interpolation.
 */
final class OrientationField {
  private static final double CELL_METRES = 25;
  private static final double RIVER_REACH_METRES = 430;

  private final double west;
  private final double south;
  private final int columns;
  private final double[] cosines;
  private final double[] sines;

  OrientationField(Envelope frame, River river, UniformRandomProvider random) {
    west = frame.getMinX();
    south = frame.getMinY();
    columns = (int) (frame.getWidth() / CELL_METRES) + 2;
    int rows = (int) (frame.getHeight() / CELL_METRES) + 2;
    cosines = new double[columns * rows];
    sines = new double[columns * rows];
    double[] phases = random.doubles(5).map(share -> share * 2 * Math.PI).toArray();
    double base = river.meanAngle();
    for (int i = 0; i < cosines.length; i++) {
      double x = west + i % columns * CELL_METRES;
      int row = i / columns;
      double y = south + row * CELL_METRES;
      fill(i, base + drift(x, y, phases), river.nearest(x, y));
    }
  }

  private static double drift(double x, double y, double[] phases) {
    return 0.17 * StrictMath.sin(x / 560 + phases[0])
        + 0.17 * StrictMath.sin(y / 480 + phases[1])
        + 0.07 * StrictMath.sin((x + y) / 230 + phases[2])
        + 0.05 * StrictMath.sin((x - y) / 170 + phases[3]);
  }

  private void fill(int cell, double inland, River.Near near) {
    double distance = near.metres() / RIVER_REACH_METRES;
    double weight = StrictMath.exp(-distance * distance);
    cosines[cell] =
        (1 - weight) * StrictMath.cos(4 * inland) + weight * StrictMath.cos(4 * near.angle());
    sines[cell] =
        (1 - weight) * StrictMath.sin(4 * inland) + weight * StrictMath.sin(4 * near.angle());
  }

  /** That of the four directions there which is nearest to a heading; radians from east. */
  double heading(double x, double y, double like) {
    double angle = angle(x, y);
    double quarter = Math.PI / 2;
    return angle + quarter * Math.rint((like - angle) / quarter);
  }

  /** One step of a streamline: the midpoint rule. */
  Coordinate step(Coordinate from, double like, double metres) {
    double first = heading(from.x, from.y, like);
    double x = from.x + metres / 2 * StrictMath.cos(first);
    double y = from.y + metres / 2 * StrictMath.sin(first);
    double second = heading(x, y, first);
    return new Coordinate(
        from.x + metres * StrictMath.cos(second), from.y + metres * StrictMath.sin(second));
  }

  private double angle(double x, double y) {
    double column = (x - west) / CELL_METRES;
    double row = (y - south) / CELL_METRES;
    int left = Math.max(0, Math.min(columns - 2, (int) column));
    int below = Math.max(0, Math.min(cosines.length / columns - 2, (int) row));
    double right = Math.max(0, Math.min(1, column - left));
    double above = Math.max(0, Math.min(1, row - below));
    int corner = below * columns + left;
    return StrictMath.atan2(mix(sines, corner, right, above), mix(cosines, corner, right, above))
        / 4;
  }

  private double mix(double[] values, int corner, double right, double above) {
    double low = values[corner] * (1 - right) + values[corner + 1] * right;
    int next = corner + columns;
    double high = values[next] * (1 - right) + values[next + 1] * right;
    return low * (1 - above) + high * above;
  }
}
