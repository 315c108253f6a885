package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Where a block is entered: places on its outline, away from its corners and from each other. */
final class Gates {
  private static final double STEP_METRES = 5;
  private static final double CORNER_METRES = 22;

  private Gates() {}

  /** One gate for a small compound, three for a large one; the main gate first. */
  static List<Coordinate> of(Estate estate, UniformRandomProvider random) {
    int buildings = estate.lots().size();
    int count = buildings <= 8 ? 1 : buildings <= 22 ? 2 : 3;
    return on(estate.outline(), count, random);
  }

  static List<Coordinate> on(Polygon outline, int count, UniformRandomProvider random) {
    List<Coordinate> candidates = candidates(outline);
    List<Coordinate> gates = new ArrayList<>();
    gates.add(candidates.get(random.nextInt(candidates.size())));
    while (gates.size() < count) {
      Coordinate farthest = gates.get(0);
      for (Coordinate candidate : candidates) {
        if (distance(candidate, gates) > distance(farthest, gates)) {
          farthest = candidate;
        }
      }
      gates.add(farthest);
    }
    return gates;
  }

  private static double distance(Coordinate place, List<Coordinate> others) {
    return others.stream().mapToDouble(place::distance).min().orElse(0);
  }

  private static List<Coordinate> candidates(Polygon outline) {
    LengthIndexedLine ring = new LengthIndexedLine(outline.getExteriorRing());
    Face face = Face.of(outline);
    List<Coordinate> all = new ArrayList<>();
    List<Coordinate> good = new ArrayList<>();
    for (double at = 0; at < ring.getEndIndex(); at += STEP_METRES) {
      Coordinate place = ring.extractPoint(at);
      all.add(place);
      if (!nearCorner(face, place)) {
        good.add(place);
      }
    }
    return good.isEmpty() ? all : good;
  }

  private static boolean nearCorner(Face face, Coordinate place) {
    for (int i = 0; i < face.ring().size(); i++) {
      if (face.turn(i) > 0.3 && face.corner(i).distance(place) < CORNER_METRES) {
        return true;
      }
    }
    return false;
  }
}
