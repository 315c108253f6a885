package org.guatu.simulators.scenario;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.simulators.town.Route;
import org.guatu.simulators.town.StreetGraph;

/** Ways between the places vehicles go to, found once each; forks share it. */
final class Roads {
  private final StreetGraph streets;
  private final Map<Long, Route> known = new ConcurrentHashMap<>();

  Roads(StreetGraph streets) {
    this.streets = streets;
  }

  Route between(int from, int to) {
    return known.computeIfAbsent(((long) from << 32) | to, key -> streets.route(from, to));
  }
}
