package org.guatu.simulators.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The list of refused rows: file, line, reason. */
final class RejectedRows implements AutoCloseable {
  static final String NAME = "rejected.csv";

  private final CsvWriter csv;

  RejectedRows(Path folder) throws IOException {
    this.csv = CsvWriter.builder().build(folder.resolve(NAME), StandardCharsets.UTF_8);
    csv.writeRecord("file", "line", "reason");
  }

  void add(Path file, long line, String reason) {
    csv.writeRecord(file.toString(), String.valueOf(line), reason);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
