package org.guatu.pipeline.io;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Time as the jobs know it: received-at, which grows in each partition. The watermark follows it
 * one millisecond behind, for imported records may share one; clock records carry it over silence.
 */
public final class ReceivedTime {
  private ReceivedTime() {}

  /** Received-at as the timestamp, and watermarks one millisecond behind it. */
  public static WatermarkStrategy<RawRecord> watermarks() {
    return WatermarkStrategy.<RawRecord>forGenerator(context -> new Generator())
        .withTimestampAssigner((record, before) -> record.receivedAtMillis());
  }

  private static final class Generator implements WatermarkGenerator<RawRecord> {
    /** A replay passes many minutes between two periodic calls; none may wait for long. */
    private static final long STEP_MILLIS = 2_000;

    private long newest = Long.MIN_VALUE;
    private long told = Long.MIN_VALUE;

    @Override
    public void onEvent(RawRecord record, long timestamp, WatermarkOutput output) {
      newest = Math.max(newest, timestamp);
      if (told == Long.MIN_VALUE || newest - told >= STEP_MILLIS) {
        onPeriodicEmit(output);
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      if (newest != Long.MIN_VALUE) {
        told = newest;
        output.emitWatermark(new Watermark(newest - 1));
      }
    }
  }
}
