package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Names the streets: the two along the river after it, the others in order of their making. */
final class NamedStreets {
  private static final double PLAIN_METRES = 0.4;

  private NamedStreets() {}

  static List<Scenery.NamedStreet> of(GeometryFactory factory, List<Street> streets) {
    List<Scenery.NamedStreet> named = new ArrayList<>();
    int number = 0;
    for (Street street : streets) {
      LocalName name =
          switch (street.role()) {
            case EAST_BANK -> Names.embankment(true);
            case WEST_BANK -> Names.embankment(false);
            case ORDINARY -> Names.street(street.kind(), number++);
          };
      LineString line = factory.createLineString(street.line().toArray(new Coordinate[0]));
      line = (LineString) DouglasPeuckerSimplifier.simplify(line, PLAIN_METRES);
      named.add(new Scenery.NamedStreet(street.kind(), name, line));
    }
    return named;
  }
}
