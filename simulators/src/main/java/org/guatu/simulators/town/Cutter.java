package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds the street that splits a face best: it follows the orientation field, leaves two compact
 * parts of like size, and goes on from streets on the other side where it can.
 */
final class Cutter {
  private static final double STEP_METRES = 9;
  private static final double SNAP_METRES = 42;
  private static final double CORNER_METRES = 34;
  private static final double CORNER_RADIANS = 0.5;
  private static final double[] OFFSETS = {-0.16, -0.1, -0.05, 0, 0.05, 0.1, 0.16};
  private static final int MOST_STEPS = 600;

  private final GeometryFactory factory = new GeometryFactory();
  private final OrientationField field;
  private final List<Coordinate> junctions;
  private final UniformRandomProvider random;

  /**
   * @param junctions where streets end on others; grows with every street that is accepted
   */
  Cutter(OrientationField field, List<Coordinate> junctions, UniformRandomProvider random) {
    this.field = field;
    this.junctions = new ArrayList<>(junctions);
    this.random = random;
  }

  /** The best cut, or null where none is possible. */
  @Nullable Cut best(Face face) {
    Coordinate middle = face.centroid();
    double extent = Math.sqrt(face.area());
    Cut best = null;
    for (int family = 0; family < 2; family++) {
      double heading = field.heading(middle.x, middle.y, 0) + family * Math.PI / 2;
      for (double offset : OFFSETS) {
        double x = middle.x - offset * extent * StrictMath.sin(heading);
        double y = middle.y + offset * extent * StrictMath.cos(heading);
        Cut cut = through(face, new Coordinate(x, y), heading);
        if (cut != null && (best == null || cut.score() > best.score()) && isSound(cut)) {
          best = cut;
        }
      }
    }
    return best;
  }

  /** A line bent to meet a junction may graze its own block's edge. */
  private boolean isSound(Cut cut) {
    return cut.parts().stream().allMatch(part -> part.polygon(factory).isValid());
  }

  /** Remembers the ends of a street, so that others meet it there. */
  void accept(Cut cut) {
    junctions.add(cut.line().get(0));
    junctions.add(cut.line().get(cut.line().size() - 1));
  }

  private @Nullable Cut through(Face face, Coordinate seed, double heading) {
    if (!face.contains(seed)) {
      return null;
    }
    List<Coordinate> line = new ArrayList<>();
    Face.Hit begin = trace(face, seed, heading + Math.PI, line);
    Collections.reverse(line);
    line.remove(line.size() - 1);
    Face.Hit end = trace(face, seed, heading, line);
    if (begin == null || end == null || begin.segment() == end.segment()) {
      return null;
    }
    return snapped(face, begin, end, line);
  }

  private Face.@Nullable Hit trace(
      Face face, Coordinate seed, double heading, List<Coordinate> into) {
    into.add(seed);
    Coordinate here = seed;
    double like = heading;
    for (int i = 0; i < MOST_STEPS; i++) {
      Coordinate next = field.step(here, like, STEP_METRES);
      Face.Hit hit = face.exit(here, next);
      if (hit != null) {
        if (hit.at().distance(here) < STEP_METRES / 3 && into.size() > 1) {
          into.remove(into.size() - 1);
        }
        into.add(hit.at());
        return hit;
      }
      like = StrictMath.atan2(next.y - here.y, next.x - here.x);
      into.add(next);
      here = next;
    }
    return null;
  }

  private @Nullable Cut snapped(Face face, Face.Hit begin, Face.Hit end, List<Coordinate> line) {
    Face.Hit newBegin = junctionNear(face, begin);
    Face.Hit newEnd = junctionNear(face, end);
    double bonus = (newBegin.equals(begin) ? 1 : 1.25) * (newEnd.equals(end) ? 1 : 1.25);
    List<Coordinate> bent = bent(line, newBegin.at(), newEnd.at());
    boolean inside = bent.subList(1, bent.size() - 1).stream().allMatch(face::contains);
    if (!inside || newBegin.segment() == newEnd.segment()) {
      return scored(face, begin, end, line, 1);
    }
    return scored(face, newBegin, newEnd, bent, bonus);
  }

  private Face.Hit junctionNear(Face face, Face.Hit hit) {
    Face.Hit nearest = hit;
    double least = SNAP_METRES;
    for (Coordinate junction : junctions) {
      double metres = junction.distance(hit.at());
      if (metres < least) {
        Face.Hit there = face.on(junction);
        if (there != null) {
          nearest = there;
          least = metres;
        }
      }
    }
    return nearest;
  }

  /** Moves the ends of a line, and less and less of it towards its middle. */
  private static List<Coordinate> bent(List<Coordinate> line, Coordinate begin, Coordinate end) {
    int last = line.size() - 1;
    Coordinate oldBegin = line.get(0);
    Coordinate oldEnd = line.get(last);
    List<Coordinate> bent = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      double share = i / (double) last;
      double atBegin = (1 - share) * (1 - share) * (1 + 2 * share);
      double atEnd = share * share * (3 - 2 * share);
      Coordinate here = line.get(i);
      bent.add(
          new Coordinate(
              here.x + atBegin * (begin.x - oldBegin.x) + atEnd * (end.x - oldEnd.x),
              here.y + atBegin * (begin.y - oldBegin.y) + atEnd * (end.y - oldEnd.y)));
    }
    bent.set(0, begin);
    bent.set(last, end);
    return bent;
  }

  private @Nullable Cut scored(
      Face face, Face.Hit begin, Face.Hit end, List<Coordinate> line, double bonus) {
    List<Face> parts = face.split(begin, end, line);
    double smaller = Math.min(parts.get(0).area(), parts.get(1).area());
    double larger = Math.max(parts.get(0).area(), parts.get(1).area());
    if (smaller < 0.15 * larger) {
      return null;
    }
    double shape = Math.min(parts.get(0).compactness(), parts.get(1).compactness());
    double corners = cornerPenalty(face, begin.at()) * cornerPenalty(face, end.at());
    double luck = 0.92 + 0.16 * random.nextDouble();
    double score = shape * shape * Math.sqrt(smaller / larger) * corners * bonus * luck;
    return new Cut(List.copyOf(line), parts, score);
  }

  /** A street beside a corner of its block leaves a splinter. */
  private static double cornerPenalty(Face face, Coordinate end) {
    for (int i = 0; i < face.ring().size(); i++) {
      if (face.corner(i).distance(end) < CORNER_METRES && face.turn(i) > CORNER_RADIANS) {
        return 0.25;
      }
    }
    return 1;
  }
}
