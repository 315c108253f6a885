package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Buildings in rows 行列式: bands across the compound, each filled with as many buildings as stand in
 * it with their gaps. A corridor through all rows is left free for the compound's own road.
 */
final class RowLayout {
  private static final double CORRIDOR_METRES = 10;

  private RowLayout() {}

  /**
   * The lots of a compound, south to north and west to east.
   *
   * @param outline of the compound on the plane
   * @param tilt axes of the rows
   */
  static List<Lot> lots(Polygon outline, Tilt tilt, RowSpec spec) {
    Geometry room = tilt.turned(outline).buffer(-spec.margin());
    List<Lot> lots = new ArrayList<>();
    for (int part = 0; part < room.getNumGeometries(); part++) {
      if (room.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
        fill(polygon, spec, lots);
      }
    }
    return lots;
  }

  private static void fill(Polygon room, RowSpec spec, List<Lot> lots) {
    Envelope box = room.getEnvelopeInternal();
    double free = spec.pitch() - spec.depth();
    int rows = (int) ((box.getHeight() + free) / spec.pitch());
    double spare = box.getHeight() + free - rows * spec.pitch();
    // Rows share what is left over, as builders do.
    double pitch = rows > 1 ? spec.pitch() + spare / (rows - 0.5) * 0.8 : spec.pitch();
    double used = (rows - 1) * pitch + spec.depth();
    double south = box.getMinY() + (box.getHeight() - used) / 2;
    double corridor = room.getCentroid().getX();
    for (int row = 0; row < rows; row++) {
      double v = south + row * pitch;
      for (double[] span : freeSpans(room, v, spec.depth())) {
        if (span[0] < corridor && corridor < span[1] && span[1] - span[0] > 2.2 * spec.length()) {
          stand(row, span[0], corridor - CORRIDOR_METRES / 2, v, spec, lots);
          stand(row, corridor + CORRIDOR_METRES / 2, span[1], v, spec, lots);
        } else {
          stand(row, span[0], span[1], v, spec, lots);
        }
      }
    }
  }

  private static void stand(
      int row, double from, double to, double v, RowSpec spec, List<Lot> lots) {
    double length = to - from;
    if (length < spec.shortest()) {
      return;
    }
    int count = (int) Math.max(1, Math.rint((length + spec.gap()) / (spec.length() + spec.gap())));
    while (count > 1 && each(length, count, spec) < spec.shortest()) {
      count--;
    }
    double each = Math.min(spec.longest(), each(length, count, spec));
    double gap = count > 1 ? (length - count * each) / (count - 1) : 0;
    for (int i = 0; i < count; i++) {
      double u = from + i * (each + gap);
      lots.add(new Lot(row, u, u + each, v));
    }
  }

  private static double each(double length, int count, RowSpec spec) {
    return (length - (count - 1) * spec.gap()) / count;
  }

  /** Where a band of that depth lies wholly inside. */
  private static List<double[]> freeSpans(Polygon room, double v, double depth) {
    List<double[]> spans = spans(room, v);
    for (double share : new double[] {0.34, 0.67, 1}) {
      spans = common(spans, spans(room, v + share * depth));
    }
    return spans;
  }

  private static List<double[]> common(List<double[]> left, List<double[]> right) {
    List<double[]> both = new ArrayList<>();
    for (double[] a : left) {
      for (double[] b : right) {
        double from = Math.max(a[0], b[0]);
        double to = Math.min(a[1], b[1]);
        if (from < to) {
          both.add(new double[] {from, to});
        }
      }
    }
    return both;
  }

  /** Where a line of constant v runs inside. */
  private static List<double[]> spans(Polygon room, double v) {
    Coordinate[] ring = room.getExteriorRing().getCoordinates();
    double[] crossings = new double[ring.length];
    int count = 0;
    for (int i = 1; i < ring.length; i++) {
      Coordinate a = ring[i - 1];
      Coordinate b = ring[i];
      if (a.y > v != b.y > v) {
        crossings[count++] = a.x + (v - a.y) / (b.y - a.y) * (b.x - a.x);
      }
    }
    Arrays.sort(crossings, 0, count);
    List<double[]> spans = new ArrayList<>();
    for (int i = 0; i + 1 < count; i += 2) {
      spans.add(new double[] {crossings[i], crossings[i + 1]});
    }
    return spans;
  }
}
