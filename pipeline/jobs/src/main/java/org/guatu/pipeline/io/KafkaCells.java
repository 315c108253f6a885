package org.guatu.pipeline.io;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cells of {@code metrics} as a source. Time is what their jobs say it is: in each partition
 * the least received-time that the streams heard there have reached, never Kafka's own timestamp.
 * One job may be slower than another, after a restart by minutes; it is waited for as long as it is
 * heard.
 */
public final class KafkaCells {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaCells.class);

  /** Tasks of one job are at most so far apart, in received-time. */
  private static final long SLACK_MILLIS = 5_000;

  /** A stream, or a partition, that is not heard for so long of real time is not waited for. */
  private static final Duration QUIET = Duration.ofSeconds(90);

  private KafkaCells() {}

  /** Reads the topic from its beginning, or from where the checkpoint left off. */
  public static DataStream<Cell> of(
      StreamExecutionEnvironment environment,
      String bootstrapServers,
      Topics topics,
      boolean bounded) {
    var builder =
        KafkaSource.<Cell>builder()
            .setBootstrapServers(bootstrapServers)
            .setTopics(topics.metrics())
            .setGroupId(topics.prefix() + "guatu-signals")
            .setClientIdPrefix(topics.prefix() + "guatu-signals")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setProperty("commit.offsets.on.checkpoint", "false")
            .setProperty("enable.auto.commit", "false")
            // Signals are told by the minute: the broker need not be asked for every few cells.
            .setProperty("fetch.min.bytes", "100000")
            .setProperty("fetch.max.wait.ms", "250")
            .setDeserializer(new Deserializer());
    if (bounded) {
      builder.setBounded(OffsetsInitializer.latest());
    }
    WatermarkStrategy<Cell> received =
        WatermarkStrategy.<Cell>forGenerator(context -> new Generator())
            .withTimestampAssigner((cell, before) -> cell.watermarkMillis())
            .withIdleness(QUIET);
    return environment.fromSource(builder.build(), received, "cells").uid("signals-cells");
  }

  private static final class Generator implements WatermarkGenerator<Cell> {
    private final Map<Stream, Long> reached = new EnumMap<>(Stream.class);
    private final Map<Stream, Long> heardAtNanos = new EnumMap<>(Stream.class);
    private long told = Long.MIN_VALUE;

    @Override
    public void onEvent(Cell cell, long timestamp, WatermarkOutput output) {
      reached.merge(cell.stream(), cell.watermarkMillis(), Math::max);
      heardAtNanos.put(cell.stream(), System.nanoTime());
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      long now = System.nanoTime();
      long least = Long.MAX_VALUE;
      for (Map.Entry<Stream, Long> one : reached.entrySet()) {
        if (now - heardAtNanos.getOrDefault(one.getKey(), now) <= QUIET.toNanos()) {
          least = Math.min(least, one.getValue());
        }
      }
      if (least != Long.MAX_VALUE && least - SLACK_MILLIS > told) {
        told = least - SLACK_MILLIS;
        output.emitWatermark(new Watermark(told - 1));
      }
    }
  }

  /** A cell that cannot be read is passed over and logged: whoever reads the topic next sees it. */
  private static final class Deserializer implements KafkaRecordDeserializationSchema<Cell> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Cell> out)
        throws IOException {
      byte[] value = record.value();
      if (value == null) {
        return;
      }
      try {
        out.collect(CellCodec.decode(value));
      } catch (RefusedException refused) {
        LOG.warn(
            "{} partition {} offset {}: no cell: {}",
            record.topic(),
            record.partition(),
            record.offset(),
            refused.getMessage());
      }
    }

    @Override
    public TypeInformation<Cell> getProducedType() {
      return TypeInformation.of(Cell.class);
    }
  }
}
