package org.guatu.simulators.town;

import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Polygon;

/**
 * A neighbourhood 居民区; its boundary runs along streets.
 *
 * @param code 12 digits
 * @param name in both languages
 * @param outline metres on the town's plane
 */
public record Neighbourhood(String code, LocalName name, Polygon outline) {}
