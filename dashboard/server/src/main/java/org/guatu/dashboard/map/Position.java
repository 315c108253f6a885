package org.guatu.dashboard.map;

/**
 * A place on the earth.
 *
 * @param lon degrees east
 * @param lat degrees north
 */
public record Position(double lon, double lat) {}
