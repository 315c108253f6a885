package org.guatu.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final String TOPIC = Topics.LIVE.events(Stream.POINT);

  @TempDir Path folder;

  @Test
  void keepsItsRecordsAndTheirTimesOverARestart() throws Exception {
    long receivedAt = 1_772_330_400_000L;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      TopicSetup.create(broker.bootstrapServers(), Topics.LIVE, 4);
      try (KafkaProducer<String, String> producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", broker.bootstrapServers()),
              new StringSerializer(),
              new StringSerializer())) {
        producer.send(new ProducerRecord<>(TOPIC, 2, receivedAt, "k", "v")).get();
      }
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      TopicSetup.create(broker.bootstrapServers(), Topics.LIVE, 4);
      try (KafkaConsumer<String, String> consumer =
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", broker.bootstrapServers()),
              new StringDeserializer(),
              new StringDeserializer())) {
        TopicPartition partition = new TopicPartition(TOPIC, 2);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        var records = consumer.poll(Duration.ofSeconds(20));
        assertThat(records.count()).isEqualTo(1);
        assertThat(records.iterator().next().timestamp()).isEqualTo(receivedAt);
      }
    }
  }
}
