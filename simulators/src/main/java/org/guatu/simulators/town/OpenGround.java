package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Room for a tent: inside a compound and clear of its buildings. */
final class OpenGround {
  private static final double STEP_METRES = 4;
  private static final double CLEAR_METRES = 3;
  private static final double WALL_METRES = 6;

  private OpenGround() {}

  /** The open place nearest to another; that other itself where the compound is built up. */
  static Coordinate near(Coordinate wanted, Polygon compound, List<Building> buildings) {
    Geometry room = compound.buffer(-WALL_METRES);
    Envelope box = room.getEnvelopeInternal();
    List<Coordinate> places = new ArrayList<>();
    for (double x = box.getMinX(); x <= box.getMaxX(); x += STEP_METRES) {
      for (double y = box.getMinY(); y <= box.getMaxY(); y += STEP_METRES) {
        places.add(new Coordinate(x, y));
      }
    }
    places.sort(Comparator.comparingDouble(wanted::distance));
    for (Coordinate place : places) {
      Point point = compound.getFactory().createPoint(place);
      if (room.contains(point) && isClear(point, buildings)) {
        return place;
      }
    }
    return wanted;
  }

  private static boolean isClear(Point place, List<Building> buildings) {
    return buildings.stream()
        .noneMatch(building -> building.footprint().isWithinDistance(place, CLEAR_METRES));
  }
}
