package org.guatu.simulators.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A street that would split a face in two.
 *
 * @param line its centre line, from ring to ring
 * @param parts the two new faces
 * @param score the higher, the better the town
 */
record Cut(List<Coordinate> line, List<Face> parts, double score) {}
