package org.guatu.bench.throughput;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.TopicSetup;

/**
 * The stream on the broker, in one partition, and what must come of it. Behind the events stands a
 * clock record of a later time, so that whoever waits for a time to pass sees it pass.
 *
 * @param topics names of the input
 * @param records how many there are, the clock record included
 */
record Input(
    String bootstrapServers,
    Topics topics,
    ServedEvents events,
    long records,
    long bytes,
    ServedSums expected) {
  private static final long SILENCE_MILLIS = 600_000;

  static Input load(String bootstrapServers, String prefix, ServedEvents events)
      throws InterruptedException, ExecutionException {
    Topics topics = new Topics(prefix);
    TopicSetup.create(bootstrapServers, topics, 1);
    String topic = topics.events(Stream.POINT);
    long bytes = 0;
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "20"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (long number = 0; number < events.count(); number++) {
        PointEvent event = events.event(number);
        byte[] key = event.key().toString().getBytes(StandardCharsets.UTF_8);
        byte[] body = EventCodec.encode(event);
        bytes += body.length;
        Future<RecordMetadata> sent =
            producer.send(new ProducerRecord<>(topic, 0, event.receivedAtMillis(), key, body));
        if (number == 0) {
          // Of a topic this new the broker may refuse one batch and take the one behind it.
          sent.get();
        }
      }
      long later = events.receivedAtMillis(events.count()) + SILENCE_MILLIS;
      producer
          .send(new ProducerRecord<>(topic, 0, later, new byte[0], EventCodec.clock(later)))
          .get();
    }
    return new Input(
        bootstrapServers, topics, events, events.count() + 1L, bytes, ServedSums.of(events));
  }

  TopicPartition partition() {
    return new TopicPartition(topics.events(Stream.POINT), 0);
  }
}
