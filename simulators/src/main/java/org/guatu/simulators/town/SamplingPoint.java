package org.guatu.simulators.town;

import java.util.List;
import org.guatu.contract.LocalName;

/**
 * A sampling point 采样点.
 *
 * @param id {@code P01} …
 * @param name in both languages
 * @param area code of the compound it stands in
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 * @param node nearest street node
 * @param lanes planned lanes
 * @param buildings codes of the buildings it serves, in order of call-up
 * @param worksites codes of the worksites it serves
 * @param people whom it serves, workers included
 */
public record SamplingPoint(
    String id,
    LocalName name,
    String area,
    double lon,
    double lat,
    int node,
    int lanes,
    List<String> buildings,
    List<String> worksites,
    int people) {}
