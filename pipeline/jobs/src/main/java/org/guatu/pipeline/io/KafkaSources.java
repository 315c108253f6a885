package org.guatu.pipeline.io;

import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;

/** The events topics as sources. */
public final class KafkaSources {
  private KafkaSources() {}

  /**
   * A stream's events, from the first one on; a restored job goes on from its checkpoint.
   *
   * @param bounded whether to end at what the topic holds when the job starts
   */
  public static Source<RawRecord, ?, ?> events(
      String bootstrap, Topics topics, Stream stream, boolean bounded) {
    String topic = topics.events(stream);
    Properties settings = new Properties();
    settings.setProperty("partition.discovery.interval.ms", bounded ? "-1" : "10000");
    // One small record must not wait for others.
    settings.setProperty("fetch.min.bytes", "1");
    KafkaSourceBuilder<RawRecord> builder =
        KafkaSource.<RawRecord>builder()
            .setBootstrapServers(bootstrap)
            .setTopics(topic)
            .setGroupId("guatu-" + topic)
            .setClientIdPrefix("guatu-" + topic)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new RawRecordReader())
            .setProperties(settings);
    return (bounded ? builder.setBounded(OffsetsInitializer.latest()) : builder).build();
  }

  private static final class RawRecordReader
      implements KafkaRecordDeserializationSchema<RawRecord> {
    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
      byte[] value = record.value() == null ? new byte[0] : record.value();
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
