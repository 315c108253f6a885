package org.guatu.local.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.guatu.local.replay.ReplaySettings;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundSettings;

/**
 * Recomputes the finals of a round from its events and registry, in SQL alone, and compares them
 * with those a replay has left. It shares no code with the jobs: where both agree, either both are
 * right or both misread the same sentence.
 */
public final class RoundVerifier {
  private static final int FIRST = 20;

  private final Path round;
  private final Path finals;
  private final RoundSettings settings;

  /**
   * @param round the round folder
   * @param finals folder with the {@code finals.parquet} or {@code finals.csv} of its replay
   * @param settings what the replay ran with
   */
  public RoundVerifier(Path round, Path finals, RoundSettings settings) {
    this.round = round;
    this.finals = finals;
    this.settings = settings;
  }

  /** For a replay into the round folder itself. */
  public static RoundVerifier of(Path round) throws IOException {
    return of(round, round);
  }

  /** For a replay into another folder; by the settings it ran with. */
  public static RoundVerifier of(Path round, Path finals) throws IOException {
    RoundSettings own = RoundReader.open(round).manifest().settings();
    return new RoundVerifier(round, finals, ReplaySettings.of(finals, own));
  }

  /**
   * Recomputes and compares.
   *
   * @throws IOException if the round or its finals cannot be read
   */
  public VerifyReport verify() throws IOException {
    try (Recomputation recomputed = Recomputation.of(round, settings)) {
      Connection connection = recomputed.connection();
      loadFinals(connection);
      SqlPages.run(connection, SqlPages.COMPARE);
      return report(connection);
    } catch (SQLException e) {
      throw new IOException("the finals cannot be compared: " + e.getMessage(), e);
    }
  }

  private void loadFinals(Connection connection) throws IOException, SQLException {
    Path parquet = finals.resolve("finals.parquet");
    Path csv = finals.resolve("finals.csv");
    String from;
    if (Files.isRegularFile(parquet)) {
      from = "read_parquet(" + Recomputation.literal(parquet.toString()) + ")";
    } else if (Files.isRegularFile(csv)) {
      from =
          "read_csv("
              + Recomputation.literal(csv.toString())
              + ", header = true, all_varchar = true)";
    } else {
      throw new IOException(finals + " has no finals; `guatu replay " + round + "` writes them");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE finals AS SELECT stream, subject, figure, \"window\","
              + " numerator::HUGEINT AS numerator, denominator::HUGEINT AS denominator,"
              + " n::HUGEINT AS n FROM "
              + from);
    }
  }

  private static VerifyReport report(Connection connection) throws SQLException {
    String either =
        "(SELECT stream, subject, \"window\", figure FROM expected"
            + " UNION SELECT stream, subject, \"window\", figure FROM finals)";
    return new VerifyReport(
        number(connection, "SELECT count(DISTINCT (stream, subject, \"window\")) FROM " + either),
        number(connection, "SELECT count(*) FROM " + either),
        number(connection, "SELECT count(*) FROM difference WHERE kind = 'missing'"),
        number(connection, "SELECT count(*) FROM difference WHERE kind = 'extra'"),
        number(connection, "SELECT count(*) FROM difference WHERE kind = 'different'"),
        number(connection, "SELECT count(*) FROM fate"),
        first(connection));
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** In the order of time, so that the cause comes before what follows of it. */
  private static List<String> first(Connection connection) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT kind || ' ' || stream || ' ' || subject || ' ' || figure || ' '"
                    + " || \"window\" || coalesce(': expected ' || expected_numerator || '/'"
                    + " || expected_denominator || ' n ' || expected_n, '')"
                    + " || coalesce(': found ' || found_numerator || '/' || found_denominator"
                    + " || ' n ' || found_n, '')"
                    + " FROM difference ORDER BY \"window\", stream, subject, figure LIMIT "
                    + FIRST)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
