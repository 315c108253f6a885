package org.guatu.pipeline.io;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Window;
import org.guatu.contract.metric.WindowKind;

/**
 * Writes all cells to one sink and to another those of each subject's newest minute, and of its
 * rounds. Neither sink may need a committer: both deliver at least once by flushing.
 */
final class NewestCellSink implements Sink<Cell> {
  private static final long serialVersionUID = 1L;

  private final Sink<Cell> all;
  private final Sink<Cell> newest;

  NewestCellSink(Sink<Cell> all, Sink<Cell> newest) {
    this.all = all;
    this.newest = newest;
  }

  @Override
  public SinkWriter<Cell> createWriter(WriterInitContext context) throws IOException {
    return new Writer(all.createWriter(context), newest.createWriter(context));
  }

  /** Whether a cell may be of its subject's newest minute, by itself. */
  static boolean recent(Cell cell) {
    return cell.window().kind() == WindowKind.ROUND
        || cell.window().startMillis() >= Window.minuteOf(cell.asOfMillis()) - Window.MINUTE_MILLIS;
  }

  private static final class Writer implements SinkWriter<Cell> {
    private final SinkWriter<Cell> all;
    private final SinkWriter<Cell> newest;

    /** Start of the newest minute written, by key: one entry per subject. */
    private final Map<String, Long> startByKey = new HashMap<>();

    Writer(SinkWriter<Cell> all, SinkWriter<Cell> newest) {
      this.all = all;
      this.newest = newest;
    }

    @Override
    public void write(Cell cell, Context context) throws IOException, InterruptedException {
      all.write(cell, context);
      if (recent(cell) && isNewest(cell)) {
        newest.write(cell, context);
      }
    }

    private boolean isNewest(Cell cell) {
      if (cell.window().kind() == WindowKind.ROUND) {
        return true;
      }
      long start = cell.window().startMillis();
      return startByKey.merge(cell.latestKey(), start, Math::max) == start;
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
      all.flush(endOfInput);
      newest.flush(endOfInput);
    }

    @Override
    public void close() throws Exception {
      try {
        all.close();
      } finally {
        newest.close();
      }
    }
  }
}
