package org.guatu.simulators.town;

/**
 * A place on a route.
 *
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 * @param headingDegrees clockwise from north, in [0, 360)
 */
public record Position(double lon, double lat, double headingDegrees) {}
