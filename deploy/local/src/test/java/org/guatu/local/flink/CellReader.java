package org.guatu.local.flink;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.guatu.contract.metric.Cell;

/** A sink that holds what a reader of cells holds: of each the one that supersedes the others. */
final class CellReader implements Sink<Cell>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Map<String, Map<String, Cell>> HELD = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  CellReader() {
    HELD.put(id, new ConcurrentHashMap<>());
  }

  /** The cells that have figures, by subject and window. */
  Map<String, Cell> cells() {
    Map<String, Cell> cells = new TreeMap<>(HELD.getOrDefault(id, Map.of()));
    cells.values().removeIf(cell -> cell.figures().isEmpty());
    return cells;
  }

  void forget() {
    HELD.remove(id);
  }

  @Override
  public SinkWriter<Cell> createWriter(WriterInitContext context) {
    Map<String, Cell> held = HELD.getOrDefault(id, new ConcurrentHashMap<>());
    return new SinkWriter<>() {
      @Override
      public void write(Cell cell, Context context) {
        String key = cell.subject() + " " + cell.window().id();
        held.merge(key, cell, (known, newer) -> newer.supersedes(known) ? newer : known);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
