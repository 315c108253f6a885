package org.guatu.simulators.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A way along streets. Where both ends are the same node it has one coordinate and no length.
 *
 * @param plane the town's
 * @param path metres on the plane, at least one coordinate
 * @param metres its length
 */
public record Route(Plane plane, List<Coordinate> path, double metres) {

  /**
   * Where one is after that many metres: at the begin below 0, at the end beyond the length. On an
   * empty way one looks north.
   */
  public Position at(double metresGone) {
    double left = Math.max(0, metresGone);
    for (int i = 1; i < path.size(); i++) {
      double step = path.get(i - 1).distance(path.get(i));
      if (step > 0 && (left <= step || i == path.size() - 1)) {
        return between(path.get(i - 1), path.get(i), Math.min(1, left / step));
      }
      left -= step;
    }
    Coordinate only = path.get(path.size() - 1);
    return new Position(plane.lon(only.x), plane.lat(only.y), 0);
  }

  private Position between(Coordinate from, Coordinate to, double share) {
    double heading = StrictMath.toDegrees(StrictMath.atan2(to.x - from.x, to.y - from.y));
    return new Position(
        plane.lon(from.x + share * (to.x - from.x)),
        plane.lat(from.y + share * (to.y - from.y)),
        heading < 0 ? heading + 360 : heading);
  }
}
