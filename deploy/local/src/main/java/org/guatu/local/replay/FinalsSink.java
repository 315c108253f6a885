package org.guatu.local.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;

/** Writes the figures of final cells as CSV rows, one file a subtask, for {@link FinalsTable}. */
public final class FinalsSink implements Sink<Cell> {
  @Serial private static final long serialVersionUID = 1L;

  private final String folder;

  /**
   * Makes a sink that writes below {@code folder}, which must exist.
   *
   * @param folder local to every subtask
   */
  public FinalsSink(Path folder) {
    this.folder = folder.toString();
  }

  @Override
  public SinkWriter<Cell> createWriter(WriterInitContext context) throws IOException {
    Path file = Files.createTempFile(Path.of(folder), "finals-", ".csv");
    return new Writer(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  private record Writer(BufferedWriter out) implements SinkWriter<Cell> {
    @Override
    public void write(Cell cell, Context context) throws IOException {
      if (cell.finality() == Finality.FINAL) {
        FinalsCsv.rows(cell, this::line);
      }
    }

    private void line(String row) {
      try {
        out.write(row);
        out.write('\n');
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
