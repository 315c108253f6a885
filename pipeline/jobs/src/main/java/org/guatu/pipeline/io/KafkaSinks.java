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
  private KafkaSinks() {}

  /** Cells, ledger and quarantine, at least once each. */
  public static JobSinks of(String bootstrapServers, Topics topics) {
    return new JobSinks(
        new CellSink(
            sink(bootstrapServers, topics.metrics(), Cell::subject, CellCodec::encode),
            sink(bootstrapServers, topics.latest(), Cell::latestKey, CellCodec::encode)),
        sink(
            bootstrapServers,
            topics.late(),
            late -> late.source() + "/" + late.id(),
            LateRecord::value),
        sink(
            bootstrapServers,
            topics.quarantine(),
            refused -> refused.source() + "/" + refused.id(),
            RefusalJson::encode));
  }

  private static <T> KafkaSink<T> sink(
      String bootstrapServers,
      String topic,
      SerializableFunction<T, String> key,
      SerializableFunction<T, byte[]> value) {
    Properties producer = new Properties();
    producer.put("linger.ms", "0");
    producer.put("compression.type", "lz4");
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
