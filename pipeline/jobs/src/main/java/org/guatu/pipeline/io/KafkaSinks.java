package org.guatu.pipeline.io;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.Topics;
import org.guatu.pipeline.JobSinks;

/** The output topics as sinks. */
public final class KafkaSinks {
  private static final String LZ4 = "lz4";

  /**
   * A wall is told 20 times a second; sending every cell by itself would cost far more than this.
   */
  private static final String AT_ONCE = "5";

  /**
   * Nobody waits for what goes into charts, books and signals, and each request costs all who read.
   * Much longer, and stages of one job would be too far apart for {@link KafkaCells} when an
   * operation runs at a hundred times its speed.
   */
  private static final String GATHERED = "20";

  private KafkaSinks() {}

  /** Cells, ledger and quarantine, at least once each. */
  public static JobSinks of(String bootstrapServers, Topics topics) {
    return new JobSinks(
        new CellSink(
            sink(
                bootstrapServers,
                LZ4,
                GATHERED,
                topics.metrics(),
                Cell::subject,
                CellCodec::encode),
            // A few cells at a time: preparing to compress would cost more than it saves.
            sink(
                bootstrapServers,
                "none",
                AT_ONCE,
                topics.latest(),
                Cell::latestKey,
                CellCodec::encode)),
        sink(
            bootstrapServers,
            LZ4,
            GATHERED,
            topics.late(),
            late -> late.source() + "/" + late.id(),
            LateRecord::value),
        sink(
            bootstrapServers,
            LZ4,
            GATHERED,
            topics.quarantine(),
            QuarantinedRecord::key,
            RefusalJson::encode));
  }

  private static <T> KafkaSink<T> sink(
      String bootstrapServers,
      String compression,
      String lingerMillis,
      String topic,
      SerializableFunction<T, String> key,
      SerializableFunction<T, byte[]> value) {
    Properties producer = new Properties();
    producer.put("linger.ms", lingerMillis);
    producer.put("batch.size", Integer.toString(64 << 10));
    // There are two dozen of them, and what one has ever buffered it keeps.
    producer.put("buffer.memory", Integer.toString(4 << 20));
    producer.put("compression.type", compression);
    KafkaRecordSerializationSchema<T> schema =
        (element, context, timestamp) ->
            new ProducerRecord<>(
                topic, key.apply(element).getBytes(StandardCharsets.UTF_8), value.apply(element));
    return KafkaSink.<T>builder()
        .setBootstrapServers(bootstrapServers)
        .setKafkaProducerConfig(producer)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(schema)
        .build();
  }
}
