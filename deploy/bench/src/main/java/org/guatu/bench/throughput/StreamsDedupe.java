package org.guatu.bench.throughput;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Parses, and lets the first copy of each event through, under its place and at its event time. A
 * copy with another body goes through with that body as its value.
 */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init first.
final class StreamsDedupe implements Processor<byte[], byte[], String, byte[]> {
  static final String SEEN = "seen";

  private static final byte[] NOTHING = {};

  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, byte[]> seen;

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    seen = context.getStateStore(SEEN);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Served served = Served.of(record.value(), record.timestamp());
    if (served.isClock()) {
      return;
    }
    byte[] digest = ByteBuffer.allocate(16).putLong(served.high()).putLong(served.low()).array();
    byte[] first = seen.putIfAbsent(served.key(), digest);
    if (first == null) {
      context.forward(new Record<>(served.place(), NOTHING, served.eventTimeMillis()));
    } else if (!Arrays.equals(first, digest)) {
      context.forward(new Record<>(served.place(), record.value(), served.eventTimeMillis()));
    }
  }
}
