package org.guatu.contract.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The wire names of an enum's constants. */
final class Words<E> {
  private final Map<String, E> byWire = new LinkedHashMap<>();

  Words(E[] constants, Function<E, String> wire) {
    for (E constant : constants) {
      byWire.put(wire.apply(constant), constant);
    }
  }

  /** The constant whose name the parser stands on. */
  E read(StrictParser json) throws RefusedException {
    E constant = byWire.get(json.text(Limits.ID_CHARACTERS));
    if (constant == null) {
      throw json.refuse("none of " + String.join(", ", byWire.keySet()));
    }
    return constant;
  }

  /** The constant of a name; null for none. */
  @Nullable E of(String wire) {
    return byWire.get(wire);
  }

  /** The names in the order of the constants. */
  List<String> wires() {
    return List.copyOf(byWire.keySet());
  }
}
