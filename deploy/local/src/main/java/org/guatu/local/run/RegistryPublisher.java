package org.guatu.local.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.contract.wire.Topics;

/** Puts the registry in force where screens read it. */
final class RegistryPublisher {
  private RegistryPublisher() {}

  static void publish(String bootstrapServers, Topics topics, Registry registry)
      throws IOException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 8 << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topics.registry(),
                  registry.site().getBytes(StandardCharsets.UTF_8),
                  RegistryCodec.encode(registry)))
          .get();
    } catch (ExecutionException failure) {
      throw new IOException("the registry cannot be published", failure.getCause());
    }
  }
}
