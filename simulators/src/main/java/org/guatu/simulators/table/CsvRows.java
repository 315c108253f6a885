package org.guatu.simulators.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Delimited text: any separator, quote, encoding and line end, with or without a byte-order mark.
 */
final class CsvRows implements RowSource {
  private final TableFormat format;

  CsvRows(TableFormat format) {
    this.format = format;
  }

  @Override
  public void read(Path file, Sink sink) throws IOException, MappingException {
    try (Reader text = Decoding.open(file, format.charset());
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
      read(file, records, sink);
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + reason(e), e);
    } catch (CsvParseException e) {
      throw new IOException(file + ": " + reason(e), e);
    }
  }

  private static String reason(Throwable e) {
    Throwable cause = e.getCause();
    return e.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
  }

  private void read(Path file, Iterable<CsvRecord> records, Sink sink)
      throws IOException, MappingException {
    Map<String, Integer> positions = null;
    int width = format.columns().size();
    if (width > 0) {
      positions = Header.positions(file, format.columns());
      sink.columns(positions.keySet());
    }
    for (CsvRecord csv : records) {
      if (csv.getStartingLineNumber() <= format.skipLines()) {
        continue;
      }
      List<String> fields = csv.getFields();
      if (positions == null) {
        positions = Header.positions(file, fields);
        width = fields.size();
        sink.columns(positions.keySet());
      } else if (fields.size() != width) {
        sink.broken(
            csv.getStartingLineNumber(), width + " fields expected, " + fields.size() + " found");
      } else if (Decoding.failed(String.join("", fields))) {
        sink.broken(csv.getStartingLineNumber(), Decoding.reason(format.charset()));
      } else {
        sink.row(csv.getStartingLineNumber(), new ArrayRow(positions, fields));
      }
    }
    if (positions == null) {
      throw new IOException(file + ": no header line");
    }
  }
}
