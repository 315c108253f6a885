package org.guatu.bench.throughput;

import com.hazelcast.jet.pipeline.Sink;
import com.hazelcast.jet.pipeline.SinkBuilder;
import com.hazelcast.jet.pipeline.SourceBuilder;
import com.hazelcast.jet.pipeline.StreamSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka as a source and a sink of Jet, made of the plain clients: Jet's own connector is not under
 * the Apache licence. The source parses what it reads.
 */
final class JetKafka {
  private JetKafka() {}

  static StreamSource<Served> source(Input input) {
    String bootstrapServers = input.bootstrapServers();
    String topic = input.partition().topic();
    return SourceBuilder.stream("kafka", context -> consumer(bootstrapServers, topic))
        .<Served>fillBufferFn(
            (consumer, buffer) -> {
              for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(10))) {
                buffer.add(Served.of(record.value(), record.timestamp()));
              }
            })
        .destroyFn(KafkaConsumer::close)
        .build();
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, String topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", "100"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  /** Writes values under their keys. */
  static Sink<Map.Entry<String, byte[]>> sink(Input input, String topic) {
    String bootstrapServers = input.bootstrapServers();
    return SinkBuilder.sinkBuilder(topic, context -> producer(bootstrapServers))
        .<Map.Entry<String, byte[]>>receiveFn(
            (producer, entry) -> {
              byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
              var unused = producer.send(new ProducerRecord<>(topic, key, entry.getValue()));
            })
        .flushFn(KafkaProducer::flush)
        .destroyFn(KafkaProducer::close)
        .build();
  }

  private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
