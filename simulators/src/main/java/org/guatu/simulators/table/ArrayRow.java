package org.guatu.simulators.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table with fixed columns.
 *
 * @param positions where each column stands
 * @param texts the row's fields
 */
record ArrayRow(Map<String, Integer> positions, List<String> texts) implements Row {
  @Override
  public @Nullable String get(String column) {
    Integer position = positions.get(column);
    if (position == null || position >= texts.size()) {
      return null;
    }
    String text = texts.get(position).strip();
    return text.isEmpty() ? null : text;
  }

  @Override
  public Iterable<String> everything() {
    List<String> all = new ArrayList<>(2 * texts.size());
    positions.forEach(
        (column, position) -> {
          all.add(column);
          all.add(position < texts.size() ? texts.get(position).strip() : "");
        });
    return all;
  }
}
