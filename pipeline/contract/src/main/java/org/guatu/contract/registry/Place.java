package org.guatu.contract.registry;

import java.util.List;

/**
 * Where an event counts.
 *
 * @param area the resolved area code, or {@link AreaResolver#NOWHERE}
 * @param located whether that is all of what was sent; if not, it is counted as unlocated
 * @param path the area's ancestors from the top down, itself last
 */
public record Place(String area, boolean located, List<String> path) {}
