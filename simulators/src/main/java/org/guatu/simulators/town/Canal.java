package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A creek 河浜 that runs beside a street down to the river; streets from its far side bridge it. */
final class Canal {
  private static final double FROM_STREET_METRES = 21;
  private static final double HALF_WIDTH_METRES = 7;
  private static final double BANK_METRES = 4;

  private final LineString line;

  /**
   * @param street from the river's middle inland; the canal keeps to its left
   */
  Canal(GeometryFactory factory, List<Coordinate> street) {
    List<Coordinate> beside = new ArrayList<>();
    for (int i = 1; i < street.size(); i++) {
      Coordinate a = street.get(i - 1);
      Coordinate b = street.get(i);
      double metres = a.distance(b);
      beside.add(
          new Coordinate(
              a.x - FROM_STREET_METRES * (b.y - a.y) / metres,
              a.y + FROM_STREET_METRES * (b.x - a.x) / metres));
    }
    line = factory.createLineString(beside.toArray(new Coordinate[0]));
  }

  Geometry water() {
    return line.buffer(HALF_WIDTH_METRES, 4);
  }

  /** The water and its banks. */
  Geometry ground() {
    return line.buffer(HALF_WIDTH_METRES + BANK_METRES, 4);
  }
}
