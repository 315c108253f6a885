package org.guatu.pipeline.io;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.Topics;

/**
 * The topics that jobs write. At least once: a cell that is written twice replaces itself.
 * Timestamps are left to the broker (LogAppendTime), for received-at is ingest's alone to give.
 */
public final class KafkaSinks {
  private KafkaSinks() {}

  /** Every version of a cell to {@code metrics}, the newest ones also to {@code latest}. */
  public static Sink<Cell> cells(String bootstrap, Topics topics) {
    KafkaSink<Cell> metrics =
        sink(
            bootstrap,
            (cell, context, timestamp) ->
                new ProducerRecord<>(
                    topics.metrics(), bytes(cell.subject()), CellCodec.encode(cell)));
    KafkaSink<Cell> latest =
        sink(
            bootstrap,
            (cell, context, timestamp) ->
                new ProducerRecord<>(
                    topics.latest(), bytes(cell.latestKey()), CellCodec.encode(cell)));
    return new NewestCellSink(metrics, latest);
  }

  /** The ledger. */
  public static Sink<LateRecord> late(String bootstrap, Topics topics) {
    return sink(
        bootstrap,
        (late, context, timestamp) ->
            new ProducerRecord<>(
                topics.late(), bytes(late.source() + "/" + late.id()), late.value()));
  }

  /** What was refused. */
  public static Sink<QuarantinedRecord> quarantine(String bootstrap, Topics topics) {
    return sink(
        bootstrap,
        (record, context, timestamp) ->
            new ProducerRecord<>(
                topics.quarantine(), bytes(QuarantineJson.key(record)), QuarantineJson.of(record)));
  }

  private static <T> KafkaSink<T> sink(
      String bootstrap, KafkaRecordSerializationSchema<T> serializer) {
    Properties settings = new Properties();
    settings.setProperty("linger.ms", "0");
    settings.setProperty("acks", "all");
    settings.setProperty("compression.type", "lz4");
    return KafkaSink.<T>builder()
        .setBootstrapServers(bootstrap)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setKafkaProducerConfig(settings)
        .setRecordSerializer(serializer)
        .build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
