package org.guatu.simulators.town;

import java.util.List;
import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * What the map shows and nobody counts. All on the town's plane, metres.
 *
 * @param land the whole frame first, then blocks that are nobody's home
 * @param water river, canal and ponds
 * @param parks parks, playing fields and greens
 * @param otherBuildings schools, hospitals, shops
 * @param streets whole streets with their names
 * @param labels names to write on the map
 */
public record Scenery(
    List<Polygon> land,
    List<Polygon> water,
    List<Polygon> parks,
    List<Polygon> otherBuildings,
    List<NamedStreet> streets,
    List<Label> labels) {

  /** A street as drawn: one line, one class, one name. */
  public record NamedStreet(StreetClass kind, LocalName name, LineString line) {}

  /**
   * A name on the map.
   *
   * @param kind {@code subdistrict}, {@code neighbourhood}, {@code water}, {@code park}, {@code
   *     school} or {@code street}
   * @param at where its middle is
   */
  public record Label(String kind, LocalName name, Coordinate at) {}
}
