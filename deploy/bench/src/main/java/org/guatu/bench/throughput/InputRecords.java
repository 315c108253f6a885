package org.guatu.bench.throughput;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The input from its beginning to its end, for whoever reads it without an engine. */
final class InputRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  /** Takes one record. */
  interface Taker {
    void take(ConsumerRecord<byte[], byte[]> record) throws Exception;
  }

  private final KafkaConsumer<byte[], byte[]> consumer;
  private long left;

  InputRecords(Input input) {
    left = input.records();
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", input.bootstrapServers(), "fetch.max.wait.ms", "100"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(List.of(input.partition()));
    consumer.seekToBeginning(List.of(input.partition()));
  }

  void forEach(Taker taker) throws Exception {
    while (left > 0) {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        taker.take(record);
      }
      left -= polled.count();
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
