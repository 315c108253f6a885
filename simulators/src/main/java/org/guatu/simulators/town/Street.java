package org.guatu.simulators.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A street as laid out: its centre line from end to end.
 *
 * @param kind class
 * @param role whether it runs along the river
 * @param line metres
 */
record Street(StreetClass kind, Role role, List<Coordinate> line) {
  enum Role {
    ORDINARY,
    EAST_BANK,
    WEST_BANK
  }

  Street(StreetClass kind, List<Coordinate> line) {
    this(kind, Role.ORDINARY, line);
  }
}
