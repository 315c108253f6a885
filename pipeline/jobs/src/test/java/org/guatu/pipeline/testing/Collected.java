package org.guatu.pipeline.testing;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink whose records the test reads; they stay in this JVM. */
public final class Collected<T> implements Sink<T>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Map<String, List<Object>> RECORDS = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  public Collected() {
    RECORDS.put(id, new CopyOnWriteArrayList<>());
  }

  @SuppressWarnings("unchecked") // Only write() puts records there.
  public List<T> records() {
    return (List<T>) RECORDS.getOrDefault(id, List.of());
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context context) {
        RECORDS.getOrDefault(id, List.of()).add(element);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
