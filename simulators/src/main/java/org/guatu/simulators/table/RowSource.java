package org.guatu.simulators.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Reads a file's rows in the order they stand. */
interface RowSource {
  /** Takes what a file holds. */
  interface Sink {
    /**
     * The columns a file has, before its first row.
     *
     * @throws MappingException if the mapping names others
     */
    void columns(Set<String> columns) throws MappingException;

    /** A row; {@code line} counts lines of text, rows of a sheet or records, from 1. */
    void row(long line, Row row);

    /** A row that cannot be read. */
    void broken(long line, String reason);
  }

  /**
   * Reads a file through.
   *
   * @throws IOException if it cannot be read at all, naming file and line
   * @throws MappingException if the mapping does not fit it
   */
  void read(Path file, Sink sink) throws IOException, MappingException;
}
