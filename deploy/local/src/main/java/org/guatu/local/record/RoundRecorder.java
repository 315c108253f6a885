package org.guatu.local.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Topics;
import org.guatu.simulators.round.RoundWriter;
import org.jspecify.annotations.Nullable;

/** Copies the event topics into a round folder, merging their partitions by received-at. */
public final class RoundRecorder {
  private final String bootstrapServers;
  private final Topics topics;

  public RoundRecorder(String bootstrapServers, Topics topics) {
    this.bootstrapServers = bootstrapServers;
    this.topics = topics;
  }

  /** Writes every record but the clock's; the caller finishes the round. */
  public void copyTo(RoundWriter writer) throws IOException {
    for (Stream stream : Stream.values()) {
      List<PartitionRecords> sources = new ArrayList<>();
      try {
        for (TopicPartition partition : partitions(topics.events(stream))) {
          sources.add(new PartitionRecords(bootstrapServers, partition));
        }
        merge(stream, sources, writer);
      } finally {
        sources.forEach(PartitionRecords::close);
      }
    }
  }

  private List<TopicPartition> partitions(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      return consumer.partitionsFor(topic).stream()
          .map(info -> new TopicPartition(topic, info.partition()))
          .toList();
    }
  }

  private static void merge(Stream stream, List<PartitionRecords> sources, RoundWriter writer)
      throws IOException {
    for (PartitionRecords next = earliest(sources); next != null; next = earliest(sources)) {
      ConsumerRecord<byte[], byte[]> record = next.peek();
      if (record != null) {
        write(stream, record, writer);
        next.take();
      }
    }
  }

  private static @Nullable PartitionRecords earliest(List<PartitionRecords> sources) {
    PartitionRecords earliest = null;
    long least = Long.MAX_VALUE;
    for (PartitionRecords source : sources) {
      ConsumerRecord<byte[], byte[]> record = source.peek();
      if (record != null && record.timestamp() < least) {
        least = record.timestamp();
        earliest = source;
      }
    }
    return earliest;
  }

  private static void write(
      Stream stream, ConsumerRecord<byte[], byte[]> record, RoundWriter writer) throws IOException {
    byte[] body = record.value() == null ? new byte[0] : record.value();
    if (EventCodec.isClock(body)) {
      return;
    }
    try {
      // As the job of the stream reads it: an event of another one is refused there too.
      writer.event(EventCodec.decodeOf(stream, body, record.timestamp()));
    } catch (RefusedException unreadable) {
      writer.unreadable(stream, body, record.timestamp());
    }
  }
}
