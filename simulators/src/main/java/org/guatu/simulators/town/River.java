package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The river: a winding line from the north to the south edge of the frame, with its width. */
final class River {
  /** Where it bends before it is jittered, metres. */
  private static final double[][] BENDS = {
    {1120, 2900},
    {930, 2100},
    {820, 1450},
    {770, 950},
    {500, 480},
    {470, 60},
    {560, -380},
    {330, -820},
    {40, -1180},
    {-40, -1700},
    {120, -2200},
    {210, -2900}
  };

  private static final double JITTER_METRES = 70;
  private static final int STEPS_PER_BEND = 24;

  private final List<Coordinate> line = new ArrayList<>();
  private final double widthPhase;

  River(UniformRandomProvider random) {
    List<Coordinate> bends = new ArrayList<>();
    for (double[] bend : BENDS) {
      bends.add(
          new Coordinate(
              bend[0] + JITTER_METRES * (2 * random.nextDouble() - 1),
              bend[1] + JITTER_METRES * (2 * random.nextDouble() - 1)));
    }
    widthPhase = random.nextDouble() * 2 * Math.PI;
    for (int i = 1; i + 2 < bends.size(); i++) {
      for (int step = 0; step < STEPS_PER_BEND; step++) {
        line.add(catmullRom(bends, i, step / (double) STEPS_PER_BEND));
      }
    }
  }

  private static Coordinate catmullRom(List<Coordinate> bends, int i, double t) {
    Coordinate a = bends.get(i - 1);
    Coordinate b = bends.get(i);
    Coordinate c = bends.get(i + 1);
    Coordinate d = bends.get(i + 2);
    return new Coordinate(cubic(a.x, b.x, c.x, d.x, t), cubic(a.y, b.y, c.y, d.y, t));
  }

  private static double cubic(double a, double b, double c, double d, double t) {
    double linear = c - a;
    double square = 2 * a - 5 * b + 4 * c - d;
    double cube = 3 * b - a - 3 * c + d;
    return 0.5 * (2 * b + t * (linear + t * (square + t * cube)));
  }

  /** The nearest place on the river. */
  record Near(double metres, double angle, int index) {}

  Near nearest(double x, double y) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < line.size(); i++) {
      double dx = line.get(i).x - x;
      double dy = line.get(i).y - y;
      if (dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        best = i;
      }
    }
    return new Near(Math.sqrt(least), angle(best), best);
  }

  /** Middle of the stream where it passes that northing. */
  Coordinate at(double y) {
    return line.stream()
        .min((a, b) -> Double.compare(Math.abs(a.y - y), Math.abs(b.y - y)))
        .orElseThrow();
  }

  /** Downstream direction there, radians from east. */
  double angle(int index) {
    Coordinate before = line.get(Math.max(0, index - 1));
    Coordinate after = line.get(Math.min(line.size() - 1, index + 1));
    return StrictMath.atan2(after.y - before.y, after.x - before.x);
  }

  /** The direction of the whole. */
  double meanAngle() {
    Coordinate source = line.get(0);
    Coordinate mouth = line.get(line.size() - 1);
    return StrictMath.atan2(mouth.y - source.y, mouth.x - source.x);
  }

  /** A line along the river, so far from the water's edge; 1 = left bank, −1 = right bank. */
  List<Coordinate> bank(int side, double metresFromWater) {
    List<Coordinate> bank = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      double half = 33 + 5 * StrictMath.sin(i / 21.0 + widthPhase) + metresFromWater;
      double across = angle(i) + side * Math.PI / 2;
      Coordinate middle = line.get(i);
      bank.add(
          new Coordinate(
              middle.x + half * StrictMath.cos(across), middle.y + half * StrictMath.sin(across)));
    }
    return bank;
  }

  /** The water and so much of its banks. */
  Polygon area(double metresFromWater) {
    List<Coordinate> ring = new ArrayList<>(bank(1, metresFromWater));
    List<Coordinate> back = bank(-1, metresFromWater);
    Collections.reverse(back);
    ring.addAll(back);
    ring.add(ring.get(0).copy());
    return new GeometryFactory().createPolygon(ring.toArray(new Coordinate[0]));
  }
}
