package org.guatu.simulators.table;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.registry.AreaKind;
import org.jspecify.annotations.Nullable;

/**
 * How names of areas become codes.
 *
 * @param codes codes of names that have one
 * @param under prefix under which the other names get codes, in order of name; null if they get
 *     none
 * @param digits how many digits are added
 * @param kind what the areas with generated codes are
 */
record NamedAreas(Map<String, String> codes, @Nullable String under, int digits, AreaKind kind) {

  static final NamedAreas NONE = new NamedAreas(Map.of(), null, 0, AreaKind.SUBDISTRICT);

  static NamedAreas read(@Nullable MappingNode node) throws MappingException {
    if (node == null) {
      return NONE;
    }
    node.only(Set.of("codes", "under", "digits", "kind"));
    Map<String, String> codes = new TreeMap<>();
    MappingNode declared = node.get("codes");
    if (declared != null) {
      for (Map.Entry<String, MappingNode> entry : declared.entries().entrySet()) {
        codes.put(entry.getKey(), code(entry.getValue()));
      }
    }
    MappingNode under = node.get("under");
    MappingNode kind = node.get("kind");
    return new NamedAreas(
        codes,
        under == null ? null : code(under),
        (int) node.integer("digits", 3),
        kind == null ? AreaKind.SUBDISTRICT : kind(kind));
  }

  static String code(MappingNode node) throws MappingException {
    String code = node.text();
    if (!code.matches("[0-9]{2,18}")) {
      throw node.wrong("an area code has 2 to 18 digits");
    }
    return code;
  }

  static AreaKind kind(MappingNode node) throws MappingException {
    Set<String> known = new TreeSet<>();
    for (AreaKind kind : AreaKind.values()) {
      if (kind.wire().equals(node.text())) {
        return kind;
      }
      known.add(kind.wire());
    }
    throw node.wrong("unknown kind of area; known are " + String.join(", ", known));
  }

  /**
   * Codes for all these names; a name that is neither declared nor given one stays what it is.
   *
   * @throws MappingException if the digits do not suffice
   */
  Map<String, String> assign(Set<String> names) throws MappingException {
    Map<String, String> assigned = new TreeMap<>(codes);
    int next = 1;
    for (String name : new TreeSet<>(names)) {
      if (under == null || codes.containsKey(name)) {
        continue;
      }
      String code = next(next);
      while (codes.containsValue(code)) {
        code = next(++next);
      }
      assigned.put(name, code);
      next++;
    }
    return assigned;
  }

  private String next(int number) throws MappingException {
    String tail = String.valueOf(number);
    if (tail.length() > digits) {
      throw new MappingException(
          "areas.names: more names than " + digits + " digits under " + under + " can hold");
    }
    return under + "0".repeat(digits - tail.length()) + tail;
  }
}
