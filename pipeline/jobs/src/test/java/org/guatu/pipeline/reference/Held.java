package org.guatu.pipeline.reference;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.guatu.contract.metric.Cell;

/** A sink that holds what a reader of cells would: the highest revision of each. */
final class Held<T> implements Sink<T>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Map<String, Map<Object, Object>> HELD = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final KeyOf<T> keyOf;
  private final Merge<T> merge;

  interface KeyOf<T> extends Serializable {
    String of(T element);
  }

  interface Merge<T> extends BiFunction<T, T, T>, Serializable {}

  private Held(KeyOf<T> keyOf, Merge<T> merge) {
    this.keyOf = keyOf;
    this.merge = merge;
    HELD.put(id, new ConcurrentHashMap<>());
  }

  static Held<Cell> cells() {
    return new Held<>(
        cell -> cell.subject() + " " + cell.window().id(),
        (held, cell) -> cell.supersedes(held) ? cell : held);
  }

  static <T> Held<T> one(KeyOf<T> keyOf) {
    return new Held<>(keyOf, (held, element) -> element);
  }

  /** What it holds; and forgets it. */
  @SuppressWarnings("unchecked") // Only this sink's writer puts anything there.
  Map<String, T> take() {
    Map<?, ?> held = HELD.remove(id);
    return held == null ? Map.of() : (Map<String, T>) held;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    Map<Object, Object> held = HELD.getOrDefault(id, Map.of());
    return new SinkWriter<>() {
      @Override
      @SuppressWarnings("unchecked") // As above.
      public void write(T element, Context context) {
        held.merge(keyOf.of(element), element, (a, b) -> merge.apply((T) a, (T) b));
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
