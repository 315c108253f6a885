package org.guatu.simulators.town;

import java.util.List;
import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Polygon;

/**
 * A residential compound 小区.
 *
 * @param code 15 digits
 * @param neighbourhood its neighbourhood's code, 12 digits
 * @param name in both languages
 * @param type how it is built
 * @param outline metres on the town's plane
 * @param gates its gates, the main one first; at least one
 * @param buildings codes of its buildings, in order
 * @param people registered residents
 * @param households registered households
 */
public record Compound(
    String code,
    String neighbourhood,
    LocalName name,
    BuildingType type,
    Polygon outline,
    List<Place> gates,
    List<String> buildings,
    int people,
    int households) {}
