package org.guatu.local.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * The finals of a round as a table: read from the rows the jobs wrote, or from the {@code
 * finals.parquet} of a folder; written as Parquet and CSV; digested.
 */
public final class FinalsTable implements AutoCloseable {
  private final Connection connection;

  private FinalsTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads every CSV file of a folder. Of several versions of a cell the highest revision stands.
   *
   * @throws IOException where a row cannot be read
   */
  public static FinalsTable ofRows(Path folder) throws IOException {
    if (!hasRows(folder)) {
      return load("CREATE TABLE finals (" + FinalsCsv.WRITTEN_COLUMNS + ")");
    }
    return load(
        """
        CREATE TABLE finals AS
        SELECT subject, stream, figure, "window", numerator, denominator, n
        FROM (SELECT *, max(revision) OVER (PARTITION BY stream, subject, "window") AS newest
              FROM read_csv('%s/*.csv', header = false, delim = ',', quote = '"', escape = '"',
                            columns = %s))
        WHERE revision = newest
        GROUP BY ALL
        """
            .formatted(sqlPath(folder), FinalsCsv.COLUMNS));
  }

  /** Without any event there is no cell, and nobody wrote a file. */
  private static boolean hasRows(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
      return files.iterator().hasNext();
    }
  }

  /** Reads the {@code finals.parquet} a replay has written into {@code folder}. */
  public static FinalsTable ofRound(Path folder) throws IOException {
    Path file = folder.resolve("finals.parquet");
    if (!Files.exists(file)) {
      throw new IOException(
          folder + " has no finals.parquet; `guatu replay " + folder + "` writes it");
    }
    return load("CREATE TABLE finals AS SELECT * FROM read_parquet('" + sqlPath(file) + "')");
  }

  /** Writes {@code finals.parquet} and {@code finals.csv}, both in byte order. */
  public void write(Path folder) throws IOException {
    String sorted =
        "(SELECT * FROM finals ORDER BY subject, figure, \"window\", stream, numerator)";
    execute(
        "COPY "
            + sorted
            + " TO '"
            + sqlPath(folder.resolve("finals.parquet"))
            + "' (FORMAT parquet)");
    execute("COPY " + sorted + " TO '" + sqlPath(folder.resolve("finals.csv")) + "' (HEADER)");
  }

  /** SHA-256 over the byte-sorted lines {@code subject|figure|window|numerator|denominator|n}. */
  public String digest() throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      lines(
          line -> {
            sha256.update(line.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
          });
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Hands {@code sink} the lines that are digested, in their order. */
  public void lines(Consumer<String> sink) throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT concat_ws('|', subject, figure, "window", numerator, denominator, n) AS line
                FROM finals ORDER BY line
                """)) {
      while (rows.next()) {
        sink.accept(rows.getString(1));
      }
    } catch (SQLException failure) {
      throw new IOException("the finals cannot be read", failure);
    }
  }

  /** Sum over all sources of a figure of theirs, such as {@code duplicate}. */
  public long sourceTotal(String figure) throws IOException {
    return number(
        "SELECT coalesce(sum(numerator), 0) FROM finals WHERE subject LIKE 'source:%' "
            + "AND \"window\" LIKE 'round/%' AND figure = '"
            + figure
            + "'");
  }

  /** How many figures of cells there are. */
  public long rows() throws IOException {
    return number("SELECT count(*) FROM finals");
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IOException("the table of finals cannot be closed", failure);
    }
  }

  private static FinalsTable load(String sql) throws IOException {
    try {
      FinalsTable table = new FinalsTable(DriverManager.getConnection("jdbc:duckdb:"));
      table.execute(sql);
      return table;
    } catch (SQLException failure) {
      throw new IOException("DuckDB does not start", failure);
    }
  }

  private long number(String sql) throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failure) {
      throw new IOException("the finals cannot be read", failure);
    }
  }

  private void execute(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IOException(
          "the finals cannot be read or written: " + failure.getMessage(), failure);
    }
  }

  private static String sqlPath(Path path) {
    return path.toString().replace("'", "''");
  }
}
