package org.guatu.simulators.town;

/**
 * A junction or end of streets.
 *
 * @param id its index in {@link StreetGraph#nodes()}
 * @param x metres east on the town's plane
 * @param y metres north on the town's plane
 */
public record StreetNode(int id, double x, double y) {}
