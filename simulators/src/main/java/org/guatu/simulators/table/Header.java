package org.guatu.simulators.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of a table stand. */
final class Header {
  private Header() {}

  /** Positions by name, in table order; columns without a name cannot be referred to. */
  static Map<String, Integer> positions(Path file, List<String> names) throws IOException {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      if (!name.isEmpty() && positions.put(name, i) != null) {
        throw new IOException(file + ": the column '" + name + "' stands twice");
      }
    }
    return positions;
  }
}
