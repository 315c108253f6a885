package org.guatu.simulators.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.simulators.town.Place;

/**
 * Where orders go: a compound behind its gate, or a worksite.
 *
 * @param index its place among the destinations
 * @param code of the area, 15 digits
 * @param gate where vehicles unload
 * @param device the tablet at the gate
 * @param buildings codes of the buildings behind it; its own code where there are none
 * @param people who live there
 * @param bases index of the base of each kind that serves it
 * @param stallFromMillis begin of a stall of its gate team, UTC milliseconds; -1 for none
 * @param stallToMillis end of it
 */
record Destination(
    int index,
    String code,
    Place gate,
    Device device,
    List<String> buildings,
    int people,
    Map<BaseKind, Integer> bases,
    long stallFromMillis,
    long stallToMillis) {

  int baseFor(BaseKind kind) {
    return Objects.requireNonNull(bases.get(kind), "every kind has a base");
  }

  /** When the gate team can turn to what is there at the instant. */
  long gateTeamFreeMillis(long millis) {
    return millis >= stallFromMillis && millis < stallToMillis ? stallToMillis : millis;
  }
}
