package org.guatu.bench.latency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Topics;

/** Reads the newest metrics as they are written, and says what the rounds of subjects have. */
final class MetricReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Sightings sightings;
  private final Thread thread = new Thread(this::run, "bench-metrics");
  private volatile boolean stopping;

  private MetricReader(KafkaConsumer<byte[], byte[]> consumer, Sightings sightings) {
    this.consumer = consumer;
    this.sightings = sightings;
  }

  static MetricReader start(String bootstrapServers, Sightings sightings) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    String topic = Topics.LIVE.latest();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    MetricReader reader = new MetricReader(consumer, sightings);
    reader.thread.start();
    return reader;
  }

  private void run() {
    try (consumer) {
      while (!stopping) {
        consumer.poll(POLL).forEach(this::read);
      }
    } catch (WakeupException stopped) {
      // By close().
    }
  }

  /** Reads rounds' cells alone: the key tells which they are. */
  private void read(ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null || !key.endsWith("/" + BenchSite.ROUND)) {
      return;
    }
    try {
      Cell cell = CellCodec.decode(record.value());
      FigureValue total = cell.figures().get(Figure.SERVED_ROUND.wire());
      if (total != null) {
        sightings.seen(cell.subject(), (int) total.numerator());
      }
    } catch (RefusedException broken) {
      throw new IllegalStateException("the jobs wrote a broken cell", broken);
    }
  }

  @Override
  public void close() {
    stopping = true;
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
