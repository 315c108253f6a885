package org.guatu.pipeline.io;

import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;

/**
 * Writes every settled, revised and final version of every cell to {@code metrics}, and every
 * version of the newest minute and of the rounds of each subject to the compacted {@code latest}.
 * What is provisional is told several times a second and is worth nothing once its minute has
 * settled, so the log of thirty days does without it. At least once: a cell written twice changes
 * nothing.
 */
final class CellSink implements Sink<Cell> {
  @Serial private static final long serialVersionUID = 1L;

  private final KafkaSink<Cell> metrics;
  private final KafkaSink<Cell> latest;

  CellSink(KafkaSink<Cell> metrics, KafkaSink<Cell> latest) {
    this.metrics = metrics;
    this.latest = latest;
  }

  @Override
  public SinkWriter<Cell> createWriter(WriterInitContext context) throws IOException {
    return new Writer(
        metrics.createWriter(context), latest.createWriter(context), new NewestMinutes());
  }

  private record Writer(SinkWriter<Cell> metrics, SinkWriter<Cell> latest, NewestMinutes newest)
      implements SinkWriter<Cell> {
    @Override
    public void write(Cell cell, Context context) throws IOException, InterruptedException {
      if (cell.finality() != Finality.PROVISIONAL) {
        metrics.write(cell, context);
      }
      if (newest.admits(cell)) {
        latest.write(cell, context);
      }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
      metrics.flush(endOfInput);
      latest.flush(endOfInput);
    }

    @Override
    @SuppressWarnings("try") // Flink's writers may throw anything when they close.
    public void close() throws IOException {
      try (latest;
          metrics) {
        // Both, whatever the first one throws.
      } catch (IOException failure) {
        throw failure;
      } catch (Exception failure) {
        throw new IOException("a writer of cells does not close", failure);
      }
    }
  }
}
