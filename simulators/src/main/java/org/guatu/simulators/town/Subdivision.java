package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;

/** Splits faces, the heaviest first, and keeps the streets this makes. */
final class Subdivision {
  private final Cutter cutter;
  private final List<Street> streets = new ArrayList<>();

  Subdivision(Cutter cutter) {
    this.cutter = cutter;
  }

  List<Street> streets() {
    return streets;
  }

  /** A face and what it was before the first split. */
  record Part(int root, Face face, double weight) {}

  /**
   * Splits until nothing weighs more than 1 or there are so many parts.
   *
   * @param weight of a face; those above 1 are to be split
   * @param most as soon as there are so many parts, it ends
   * @param kind class of the new streets
   */
  List<Part> split(List<Face> roots, ToDoubleFunction<Face> weight, int most, StreetClass kind) {
    PriorityQueue<Part> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Part::weight).reversed());
    List<Part> done = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      queue.add(new Part(i, roots.get(i), weight.applyAsDouble(roots.get(i))));
    }
    while (!queue.isEmpty() && queue.size() + done.size() < most) {
      Part heaviest = queue.remove();
      Cut cut = heaviest.weight() > 1 ? cutter.best(heaviest.face()) : null;
      if (cut == null) {
        done.add(heaviest);
        continue;
      }
      cutter.accept(cut);
      streets.add(new Street(kind, cut.line()));
      for (Face face : cut.parts()) {
        queue.add(new Part(heaviest.root(), face, weight.applyAsDouble(face)));
      }
    }
    done.addAll(queue);
    // Not the queue's order, which says nothing, but that of the land: west to east.
    done.sort(Comparator.comparingInt(Part::root).thenComparingDouble(Subdivision::easting));
    return done;
  }

  private static double easting(Part part) {
    Coordinate middle = part.face().centroid();
    return middle.x;
  }
}
