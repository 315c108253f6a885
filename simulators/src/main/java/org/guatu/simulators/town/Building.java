package org.guatu.simulators.town;

import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Polygon;

/**
 * A residential building 楼栋.
 *
 * @param code 18 digits
 * @param compound its compound's code, 15 digits
 * @param name in both languages
 * @param footprint metres on the town's plane
 * @param lon degrees east of its middle, WGS 84
 * @param lat degrees north of its middle, WGS 84
 * @param people registered residents
 * @param households registered households
 * @param elderly residents aged 65 and over
 * @param floors above ground
 */
public record Building(
    String code,
    String compound,
    LocalName name,
    Polygon footprint,
    double lon,
    double lat,
    int people,
    int households,
    int elderly,
    int floors) {}
