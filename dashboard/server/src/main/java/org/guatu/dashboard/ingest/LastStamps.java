package org.guatu.dashboard.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;

/** Where the stamps of each partition of the event topics stand: they go on from there. */
final class LastStamps {
  private static final long ANSWER_WITHIN_SECONDS = 30;

  private LastStamps() {}

  /** By stream, the newest stamp of each partition in order; -1 where it is empty. */
  static Map<Stream, List<Long>> read(String bootstrapServers, Topics topics) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      return read(admin, topics);
    } catch (ExecutionException | TimeoutException failure) {
      throw new KafkaException(
          "the event topics at " + bootstrapServers + " cannot be read", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped while opening the log", stopped);
    }
  }

  private static Map<Stream, List<Long>> read(Admin admin, Topics topics)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<String> names = new ArrayList<>();
    for (Stream stream : Stream.values()) {
      names.add(topics.events(stream));
    }
    Map<String, TopicDescription> described =
        admin.describeTopics(names).allTopicNames().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    Map<Stream, List<Long>> stamps = new EnumMap<>(Stream.class);
    for (Stream stream : Stream.values()) {
      String name = topics.events(stream);
      TopicDescription topic = Objects.requireNonNull(described.get(name));
      stamps.put(stream, newest(admin, name, topic.partitions().size()));
    }
    return stamps;
  }

  private static List<Long> newest(Admin admin, String topic, int partitions)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<Long> stamps = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      TopicPartition partition = new TopicPartition(topic, i);
      stamps.add(
          admin
              .listOffsets(Map.of(partition, OffsetSpec.maxTimestamp()))
              .partitionResult(partition)
              .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
              .timestamp());
    }
    return stamps;
  }
}
