package org.guatu.simulators.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the columns of a wide table into rows: each has the row's other columns and two more.
 *
 * @param columns which columns, by name; none if {@code matching} is given
 * @param matching which columns, by pattern: of a capture, the captured part is the name
 * @param name the new column that holds the old column's name
 * @param value the new column that holds its value
 */
record Unpivot(List<String> columns, @Nullable Pattern matching, String name, String value) {

  static @Nullable Unpivot read(@Nullable MappingNode node, ValueReader values)
      throws MappingException {
    if (node == null) {
      return null;
    }
    node.only(Set.of("columns", "matching", "name", "value"));
    MappingNode listed = node.get("columns");
    MappingNode pattern = node.get("matching");
    if ((listed == null) == (pattern == null)) {
      throw node.wrong("either columns or matching is expected here");
    }
    List<String> columns = new ArrayList<>();
    if (listed != null) {
      for (MappingNode item : listed.items()) {
        columns.add(values.column(item));
      }
    }
    return new Unpivot(
        columns,
        pattern == null ? null : ValueReader.pattern(pattern),
        node.required("name").text(),
        node.required("value").text());
  }

  /** One row for each of the wide columns, also where it is blank. */
  List<Row> rows(Row row, Set<String> present) {
    List<Row> rows = new ArrayList<>();
    if (matching == null) {
      columns.forEach(column -> rows.add(new Narrow(this, row, column, column)));
    } else {
      for (String column : present) {
        Matcher matcher = matching.matcher(column);
        if (matcher.find()) {
          String found = matcher.groupCount() > 0 ? matcher.group(1) : column;
          rows.add(new Narrow(this, row, column, found == null ? column : found));
        }
      }
    }
    return rows;
  }

  /** A row of its own for one of the wide columns. */
  private record Narrow(Unpivot unpivot, Row wide, String column, String label) implements Row {
    @Override
    public @Nullable String get(String wanted) {
      if (wanted.equals(unpivot.name)) {
        return label;
      }
      return wide.get(wanted.equals(unpivot.value) ? column : wanted);
    }

    @Override
    public Iterable<String> everything() {
      List<String> all = new ArrayList<>();
      wide.everything().forEach(all::add);
      all.add(column);
      return all;
    }
  }
}
