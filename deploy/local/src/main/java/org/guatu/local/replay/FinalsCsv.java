package org.guatu.local.replay;

import java.util.function.Consumer;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;

/** The rows of a cell: one a figure, integers only. */
public final class FinalsCsv {
  /** Column names and types, in order, as DuckDB reads them. */
  static final String COLUMNS =
      "{'subject':'VARCHAR','stream':'VARCHAR','figure':'VARCHAR','window':'VARCHAR',"
          + "'numerator':'BIGINT','denominator':'BIGINT','n':'BIGINT','revision':'BIGINT'}";

  /** The columns of the finals as they are written. */
  static final String WRITTEN_COLUMNS =
      "subject VARCHAR, stream VARCHAR, figure VARCHAR, \"window\" VARCHAR,"
          + " numerator BIGINT, denominator BIGINT, n BIGINT";

  private FinalsCsv() {}

  /** The rows of a cell that is final; none of one that is not. */
  static void finalRows(Cell cell, Consumer<String> sink) {
    if (cell.finality() == Finality.FINAL) {
      rows(cell, sink);
    }
  }

  /** Hands {@code sink} a CSV row, without line feed, for each figure of the cell. */
  public static void rows(Cell cell, Consumer<String> sink) {
    String subject = quote(cell.subject());
    String window = quote(cell.window().id());
    cell.figures()
        .forEach(
            (figure, value) ->
                sink.accept(
                    subject
                        + ','
                        + cell.stream().wire()
                        + ','
                        + figure
                        + ','
                        + window
                        + ','
                        + value.numerator()
                        + ','
                        + value.denominator()
                        + ','
                        + value.n()
                        + ','
                        + cell.revision()));
  }

  private static String quote(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
