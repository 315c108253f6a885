package org.guatu.simulators.town;

import org.guatu.contract.LocalName;

/**
 * A hospital, meal point, gate, depot or worksite.
 *
 * @param id unique in the town, such as {@code H2}
 * @param kind what it is
 * @param name in both languages
 * @param area code of the area it stands in
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 * @param node street node by which it is reached
 */
public record Place(
    String id, PlaceKind kind, LocalName name, String area, double lon, double lat, int node) {}
