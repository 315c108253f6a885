package org.guatu.simulators.table;

import org.jspecify.annotations.Nullable;

/** One row of a table, or one record of a document. */
interface Row {
  /** The text under a column, trimmed; null where blank. */
  @Nullable String get(String column);

  /** All columns and texts, in a fixed order: what makes the row itself. */
  Iterable<String> everything();
}
