package org.guatu.simulators.town;

import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.LineString;

/**
 * A piece of street between two nodes; passable both ways.
 *
 * @param id its index in {@link StreetGraph#edges()}
 * @param from node at the line's begin
 * @param to node at the line's end
 * @param kind class of street
 * @param name of the street
 * @param line on the town's plane, metres
 * @param metres length
 */
public record StreetEdge(
    int id, int from, int to, StreetClass kind, LocalName name, LineString line, double metres) {}
