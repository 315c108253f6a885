package org.guatu.dashboard.ingest;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One idempotent producer that waits for all replicas and says soon when there is no answer. Its
 * records stay in order though up to five requests are on their way.
 */
public final class ProducerSettings {
  private ProducerSettings() {}

  /**
   * The settings of a producer of bytes.
   *
   * @param client who writes, as the broker is told
   */
  public static Map<String, Object> of(String bootstrapServers, String client) {
    return Map.ofEntries(
        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, client),
        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 5),
        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10),
        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L << 20),
        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000),
        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000),
        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000),
        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500),
        Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
        Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
  }
}
