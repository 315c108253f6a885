package org.guatu.contract.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members an object may have: at most 32, the required ones first. */
final class Names {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> bits = new HashMap<>();
  private int required;

  private Names() {}

  static Names required(String... names) {
    Names all = new Names();
    for (String name : names) {
      all.required |= all.add(name);
    }
    return all;
  }

  Names optional(String... names) {
    for (String name : names) {
      add(name);
    }
    return this;
  }

  private int add(String name) {
    int bit = 1 << names.size();
    names.add(name);
    bits.put(name, bit);
    return bit;
  }

  /** Its bit in a set of members; 0 if there is no such member. */
  int bit(String name) {
    return bits.getOrDefault(name, 0);
  }

  /** A required member that is not in the set, or null. */
  @Nullable String missing(int given) {
    int missing = required & ~given;
    return missing == 0 ? null : names.get(Integer.numberOfTrailingZeros(missing));
  }

  /** All of them, the required ones first. */
  List<String> all() {
    return List.copyOf(names);
  }

  /** Those that must be there. */
  List<String> required() {
    return List.copyOf(names.subList(0, Integer.bitCount(required)));
  }
}
