package org.guatu.local.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The pages of SQL, one for each concept, in the order they build on one another. */
final class SqlPages {
  /** From the round to the table {@code expected}. */
  static final List<String> RECOMPUTE =
      List.of(
          "10-registry.sql",
          "20-identity.sql",
          "30-place.sql",
          "40-corrections.sql",
          "45-versions.sql",
          "48-person.sql",
          "50-point.sql",
          "55-coverage.sql",
          "57-outlook.sql",
          "60-delivery.sql",
          "68-ticket.sql",
          "70-call.sql",
          "72-line.sql",
          "75-operations.sql",
          "80-source.sql",
          "85-device.sql");

  /** From {@code expected} and {@code finals} to {@code difference}. */
  static final String COMPARE = "90-compare.sql";

  private SqlPages() {}

  /**
   * Runs a page.
   *
   * @throws IOException naming the page, if DuckDB refuses it
   */
  static void run(Connection connection, String page) throws IOException {
    try (InputStream in = SqlPages.class.getResourceAsStream(page)) {
      if (in == null) {
        throw new IOException(page + " is missing from the class path");
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IOException(page + ": " + e.getMessage(), e);
    }
  }
}
