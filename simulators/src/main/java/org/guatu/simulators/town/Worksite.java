package org.guatu.simulators.town;

import org.locationtech.jts.geom.Polygon;

/**
 * A building site whose workers live on it.
 *
 * @param place where it is reached; its area is the site's own 15-digit code
 * @param outline metres on the town's plane
 * @param workers people who live there
 */
public record Worksite(Place place, Polygon outline, int workers) {}
