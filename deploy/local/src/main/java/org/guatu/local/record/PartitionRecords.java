package org.guatu.local.record;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** One partition from its beginning to where it ended when reading began, record by record. */
final class PartitionRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final long end;
  private final Queue<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();

  PartitionRecords(String bootstrapServers, TopicPartition partition) {
    this.partition = partition;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", "2000"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    Long last = consumer.endOffsets(List.of(partition)).get(partition);
    this.end = last == null ? 0 : last;
  }

  /** The next record without taking it; null at the end. */
  @Nullable ConsumerRecord<byte[], byte[]> peek() {
    while (fetched.isEmpty() && consumer.position(partition) < end) {
      consumer.poll(POLL).forEach(fetched::add);
    }
    return fetched.peek();
  }

  void take() {
    fetched.remove();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
