package org.guatu.simulators.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a row, or an event of it, is wanted. */
@FunctionalInterface
interface Condition {
  boolean holds(Row row);

  /** Every row is wanted. */
  Condition ALWAYS = row -> true;

  /** All of the listed conditions; none where the node is null. */
  static Condition all(@Nullable MappingNode node, ValueReader values) throws MappingException {
    if (node == null) {
      return ALWAYS;
    }
    List<Condition> conditions = new ArrayList<>();
    for (MappingNode item : node.items()) {
      conditions.add(one(item, values));
    }
    return row -> conditions.stream().allMatch(condition -> condition.holds(row));
  }

  private static Condition one(MappingNode node, ValueReader values) throws MappingException {
    node.only(Set.of("column", "present", "in", "matches", "not"));
    String column = values.column(node.required("column"));
    boolean wanted = !node.flag("not", false);
    Condition test = test(node, column);
    return row -> test.holds(row) == wanted;
  }

  private static Condition test(MappingNode node, String column) throws MappingException {
    MappingNode in = node.get("in");
    MappingNode matches = node.get("matches");
    if (in != null && matches != null) {
      throw node.wrong("either in or matches, not both");
    }
    if (in != null) {
      Set<String> texts = new TreeSet<>();
      for (MappingNode item : in.items()) {
        texts.add(item.text());
      }
      return row -> {
        String text = row.get(column);
        return text != null && texts.contains(text);
      };
    }
    if (matches != null) {
      Pattern pattern = ValueReader.pattern(matches);
      return row -> {
        String text = row.get(column);
        return text != null && pattern.matcher(text).find();
      };
    }
    boolean present = node.flag("present", true);
    return row -> (row.get(column) != null) == present;
  }
}
