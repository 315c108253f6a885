package org.guatu.simulators.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON record. A column is a name, or a JSON Pointer such as {@code /place/lat}.
 *
 * @param node the record
 */
record JsonRow(JsonNode node) implements Row {
  @Override
  public @Nullable String get(String column) {
    JsonNode value = column.startsWith("/") ? node.at(column) : node.path(column);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    String text =
        value.isBigDecimal()
            ? value.decimalValue().toPlainString()
            : value.isValueNode() ? value.asText() : value.toString();
    return text.isBlank() ? null : text.strip();
  }

  @Override
  public Iterable<String> everything() {
    return List.of(node.toString());
  }
}
