package org.guatu.pipeline;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.event.Stream;
import org.guatu.pipeline.io.RawRecord;
import org.guatu.pipeline.io.ReceivedTime;

/**
 * Where a job reads: records in order of received-at in each of the source's partitions.
 *
 * @param source live or bounded
 * @param oneReader whether its records are in order only as one sequence, as those of a file are
 */
public record JobSource(Source<RawRecord, ?, ?> source, boolean oneReader) {
  public JobSource(Source<RawRecord, ?, ?> source) {
    this(source, false);
  }

  /** The records, with received-at as Flink's timestamp and behind the watermarks. */
  public DataStream<RawRecord> records(StreamExecutionEnvironment environment, Stream stream) {
    WatermarkStrategy<RawRecord> received = ReceivedTime.watermarks();
    String name = stream.wire() + " records";
    DataStreamSource<RawRecord> records = environment.fromSource(source, received, name);
    if (oneReader) {
      records.setParallelism(1);
    }
    return records.uid(name.replace(' ', '-'));
  }
}
