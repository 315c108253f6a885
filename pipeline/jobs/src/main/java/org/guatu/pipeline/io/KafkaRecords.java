package org.guatu.pipeline.io;

import java.io.Serial;
import java.util.Objects;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;

/** The events topics as a source of records. */
public final class KafkaRecords {
  private KafkaRecords() {}

  /**
   * Reads a stream's topic from its beginning, or from where the checkpoint left off.
   *
   * @param bootstrapServers Kafka
   * @param topics names
   * @param stream which
   * @param bounded stop at what is there now, as a replay does
   */
  public static KafkaSource<RawRecord> of(
      String bootstrapServers, Topics topics, Stream stream, boolean bounded) {
    KafkaSourceBuilder<RawRecord> builder =
        KafkaSource.<RawRecord>builder()
            .setBootstrapServers(bootstrapServers)
            .setTopics(topics.events(stream))
            .setGroupId(topics.prefix() + "guatu-" + stream.wire())
            .setClientIdPrefix(topics.prefix() + "guatu-" + stream.wire())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setProperties(consumer())
            .setDeserializer(new Deserializer());
    if (bounded) {
      builder.setBounded(OffsetsInitializer.latest());
    }
    return builder.build();
  }

  private static Properties consumer() {
    Properties properties = new Properties();
    // Where a job stands is in its checkpoints; committing offsets would only be another truth.
    properties.put("commit.offsets.on.checkpoint", "false");
    properties.put("enable.auto.commit", "false");
    properties.put("fetch.max.wait.ms", "500");
    return properties;
  }

  private static final class Deserializer implements KafkaRecordDeserializationSchema<RawRecord> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
      byte[] value = Objects.requireNonNullElseGet(record.value(), () -> new byte[0]);
      out.collect(
          new RawRecord(
              value, record.timestamp(), record.topic(), record.partition(), record.offset()));
    }

    @Override
    public TypeInformation<RawRecord> getProducedType() {
      return TypeInformation.of(RawRecord.class);
    }
  }
}
