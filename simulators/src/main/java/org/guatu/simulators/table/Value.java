package org.guatu.simulators.table;

import org.jspecify.annotations.Nullable;

/** How a text is made of a row. */
@FunctionalInterface
interface Value {
  /**
   * The text; null where the row has none.
   *
   * @throws RowException if the row has one that does not fit
   */
  @Nullable String of(Row row) throws RowException;

  /** The text, which has to be there. */
  default String required(Row row, String name) throws RowException {
    String text = of(row);
    if (text == null) {
      throw new RowException(name + " is blank");
    }
    return text;
  }
}
