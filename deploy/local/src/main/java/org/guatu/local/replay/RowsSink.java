package org.guatu.local.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.jspecify.annotations.Nullable;

/** Writes rows of text, one file a subtask, for DuckDB to read. */
final class RowsSink<T> implements Sink<T> {
  @Serial private static final long serialVersionUID = 1L;

  /** Turns an element into any number of CSV rows. */
  interface Rows<T> extends Serializable {
    void of(T element, Consumer<String> row);
  }

  private final String folder;
  private final Rows<T> rows;

  /**
   * Makes a sink that writes below {@code folder}, which must exist and be local to every subtask.
   */
  RowsSink(Path folder, Rows<T> rows) {
    this.folder = folder.toString();
    this.rows = rows;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new Writer<>(rows, Path.of(folder));
  }

  /** Makes its file with its first row: DuckDB cannot tell what an empty one holds. */
  private static final class Writer<T> implements SinkWriter<T> {
    private final Rows<T> rows;
    private final Path folder;
    private @Nullable BufferedWriter out;

    Writer(Rows<T> rows, Path folder) {
      this.rows = rows;
      this.folder = folder;
    }

    @Override
    public void write(T element, Context context) throws IOException {
      try {
        rows.of(element, this::line);
      } catch (UncheckedIOException failure) {
        throw failure.getCause();
      }
    }

    private void line(String row) {
      try {
        BufferedWriter to = out;
        if (to == null) {
          Path file = Files.createTempFile(folder, "rows-", ".csv");
          to = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
          out = to;
        }
        to.write(row);
        to.write('\n');
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      if (out != null) {
        out.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }
}
