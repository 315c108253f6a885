package org.guatu.bench.growth;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.guatu.contract.metric.Cell;

/** Counts the cells a job tells, and those of the area above all; one job at a time. */
final class CountedCells implements Sink<Cell>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final AtomicLong ALL = new AtomicLong();
  private static final AtomicLong TOP = new AtomicLong();

  static void reset() {
    ALL.set(0);
    TOP.set(0);
  }

  static long all() {
    return ALL.get();
  }

  static long top() {
    return TOP.get();
  }

  @Override
  public SinkWriter<Cell> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(Cell cell, Context at) {
        ALL.incrementAndGet();
        if (cell.subject().equals(GrowingTown.TOP)) {
          TOP.incrementAndGet();
        }
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
