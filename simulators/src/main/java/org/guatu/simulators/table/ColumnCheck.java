package org.guatu.simulators.table;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether the columns a mapping refers to are there. A table says so before its first row; of JSON
 * records, each of which may lack any member, one has to have it.
 */
final class ColumnCheck {
  private final Map<String, MappingNode> wanted;
  private final Set<String> unseen;
  private long records;

  ColumnCheck(Mapping mapping) {
    this.wanted = new LinkedHashMap<>(mapping.columns());
    Unpivot unpivot = mapping.input().unpivot();
    if (unpivot != null) {
      wanted.remove(unpivot.name());
      wanted.remove(unpivot.value());
    }
    this.unseen = new HashSet<>(wanted.keySet());
  }

  /** The columns of a table. */
  void table(Path file, Set<String> columns) throws MappingException {
    for (Map.Entry<String, MappingNode> column : wanted.entrySet()) {
      if (!columns.contains(column.getKey())) {
        throw unknown(column.getKey(), column.getValue(), file + " has " + listed(columns));
      }
    }
    unseen.clear();
  }

  /** A record without fixed columns. */
  void record(Row row) {
    records++;
    unseen.removeIf(column -> row.get(column) != null);
  }

  /** After the last record. */
  void end() throws MappingException {
    if (records == 0) {
      return;
    }
    for (String column : unseen) {
      throw unknown(column, wanted.get(column), "no record has it");
    }
  }

  private static MappingException unknown(
      String column, @Nullable MappingNode node, String reason) {
    String text = "unknown column '" + column + "'; " + reason;
    return node == null ? new MappingException(text) : node.wrong(text);
  }

  private static String listed(Set<String> columns) {
    return String.join(", ", new TreeSet<>(columns));
  }
}
