package org.guatu.local.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.guatu.simulators.round.RoundSettings;

/**
 * The finals of a round by SQL alone: a database in memory whose table {@code expected} has them.
 */
final class Recomputation implements AutoCloseable {
  private final Connection connection;
  private final Path spill;

  private Recomputation(Connection connection, Path spill) {
    this.connection = connection;
    this.spill = spill;
  }

  /**
   * Recomputes.
   *
   * @throws IOException if the round cannot be read
   */
  static Recomputation of(Path round, RoundSettings settings) throws IOException {
    Path spill = Files.createTempDirectory("guatu-verify");
    try {
      Recomputation recomputation =
          new Recomputation(DriverManager.getConnection("jdbc:duckdb:"), spill);
      try {
        recomputation.begin(round, settings);
        for (String page : SqlPages.RECOMPUTE) {
          SqlPages.run(recomputation.connection, page);
        }
        return recomputation;
      } catch (SQLException | IOException e) {
        recomputation.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IOException("the round cannot be recomputed: " + e.getMessage(), e);
    }
  }

  private void begin(Path round, RoundSettings settings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET temp_directory = " + literal(spill.toString()));
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("SET VARIABLE folder = " + literal(round.toString()));
      statement.execute("SET VARIABLE zone = " + literal(settings.timeZone()));
      statement.execute("SET VARIABLE o = " + settings.outOfOrdernessMillis());
      statement.execute("SET VARIABLE l = " + settings.latenessMillis());
    }
  }

  Connection connection() {
    return connection;
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    Files.deleteIfExists(spill);
  }
}
