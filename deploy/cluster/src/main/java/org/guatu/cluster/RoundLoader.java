package org.guatu.cluster;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundRecord;
import org.guatu.simulators.round.RoundRecords;

/** Puts a recorded round on its topics, each record with the received-at it was recorded with. */
public final class RoundLoader {
  private final String bootstrapServers;
  private final Topics topics;
  private final int partitions;

  public RoundLoader(String bootstrapServers, Topics topics, int partitions) {
    this.bootstrapServers = bootstrapServers;
    this.topics = topics;
    this.partitions = partitions;
  }

  /**
   * Writes the records of all streams in replay order and returns how many there were.
   *
   * @throws IOException if the round cannot be read
   */
  public long load(RoundReader round) throws IOException {
    long count = 0;
    try (KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "20"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        RoundRecords records = round.records(List.of(Stream.values()))) {
      for (RoundRecord record = records.next(); record != null; record = records.next()) {
        int partition = Math.floorMod(Arrays.hashCode(record.body()), partitions);
        var unused =
            producer.send(
                new ProducerRecord<>(
                    topics.events(record.stream()),
                    partition,
                    record.receivedAtMillis(),
                    new byte[0],
                    record.body()));
        count++;
      }
    }
    return count;
  }
}
