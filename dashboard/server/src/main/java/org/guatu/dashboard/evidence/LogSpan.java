package org.guatu.dashboard.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics from an instant of the log's own time on, as far as they go now, but no more records
 * than so many and for no longer than so long. Belongs to no consumer group.
 */
final class LogSpan {
  /**
   * How far was read.
   *
   * @param records how many
   * @param untilMillis received-time up to which all was read, UTC milliseconds; -1 for all of it
   * @param cut why reading ended before the end: {@code records} or {@code time}; else null
   */
  record Extent(long records, long untilMillis, @Nullable String cut) {}

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String bootstrapServers;
  private final long mostRecords;
  private final Duration longest;
  private final LongSupplier realMillis;

  LogSpan(String bootstrapServers, long mostRecords, Duration longest, LongSupplier realMillis) {
    this.bootstrapServers = bootstrapServers;
    this.mostRecords = mostRecords;
    this.longest = longest;
    this.realMillis = realMillis;
  }

  /**
   * Hands over every record, partition by partition as they come.
   *
   * @throws KafkaException if the broker does not answer
   */
  Extent read(
      Collection<String> topics, long fromMillis, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = assign(consumer, topics);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      seek(consumer, partitions, fromMillis, ends);
      return read(consumer, ends, fromMillis, each);
    }
  }

  /** Hands over the keys of the last records of a topic; of none where there is no such topic. */
  void lastKeys(String topic, long most, Consumer<byte[]> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = assign(consumer, List.of(topic));
      if (partitions.isEmpty()) {
        return;
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
      ends.forEach(
          (partition, end) ->
              consumer.seek(
                  partition,
                  Math.max(begins.getOrDefault(partition, 0L), end - most / partitions.size())));
      read(
          consumer,
          ends,
          0,
          record -> {
            if (record.key() != null) {
              each.accept(record.key());
            }
          });
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "guatu-evidence",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static List<TopicPartition> assign(
      KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      List<PartitionInfo> known = consumer.partitionsFor(topic, PATIENCE);
      if (known != null) {
        known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
      }
    }
    consumer.assign(partitions);
    return partitions;
  }

  private static void seek(
      KafkaConsumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      long fromMillis,
      Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, Math.max(0, fromMillis)));
    Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(asked, PATIENCE);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp begin = begins.get(partition);
      consumer.seek(partition, begin == null ? ends.getOrDefault(partition, 0L) : begin.offset());
    }
  }

  private Extent read(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> ends,
      long fromMillis,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    long deadline = realMillis.getAsLong() + longest.toMillis();
    Map<TopicPartition, Long> reached = new HashMap<>();
    Set<TopicPartition> open = new HashSet<>(ends.keySet());
    open.removeIf(partition -> isDone(consumer, partition, ends));
    long records = 0;
    while (!open.isEmpty()) {
      String cut =
          records >= mostRecords ? "records" : realMillis.getAsLong() >= deadline ? "time" : null;
      if (cut != null) {
        long until =
            open.stream().mapToLong(at -> reached.getOrDefault(at, fromMillis)).min().orElse(-1);
        return new Extent(records, until, cut);
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        reached.put(new TopicPartition(record.topic(), record.partition()), record.timestamp());
        records++;
        each.accept(record);
      }
      open.removeIf(partition -> isDone(consumer, partition, ends));
      // What comes in meanwhile must not hold up the partitions that are still behind.
      consumer.pause(ends.keySet().stream().filter(at -> !open.contains(at)).toList());
    }
    return new Extent(records, -1, null);
  }

  private static boolean isDone(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      Map<TopicPartition, Long> ends) {
    return consumer.position(partition, PATIENCE) >= ends.getOrDefault(partition, 0L);
  }
}
