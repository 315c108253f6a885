package org.guatu.bench.growth;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.io.RawRecord;
import org.guatu.pipeline.point.ServicePointJob;

/** The whole job of service points, between a source and sinks that need no broker. */
final class PointJob {
  static final String HASHMAP = "hashmap";
  static final String ROCKSDB = "rocksdb";

  /** Events made since the last reset, and when the first was; one job at a time. */
  private static final AtomicLong READ = new AtomicLong();

  private static volatile long beganNanos;

  private PointJob() {}

  static void reset() {
    READ.set(0);
  }

  static long read() {
    return READ.get();
  }

  /**
   * Adds the job to an environment that is made of the settings.
   *
   * @param events how many
   * @param perSecond how many come in a second of real time since the first, be it that some come
   *     late after a pause; 0 for as fast as it goes
   */
  static StreamExecutionEnvironment of(
      GrowingTown town, long events, int perSecond, Configuration settings, String backend) {
    settings.set(StateBackendOptions.STATE_BACKEND, backend);
    // The memory of the small cluster is meant for jobs that keep their state on the heap.
    settings.setString("state.backend.rocksdb.memory.fixed-per-slot", "256mb");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings);
    environment.setParallelism(1);
    DataGeneratorSource<RawRecord> source = source(town, events, perSecond);
    JobSinks sinks =
        new JobSinks(new CountedCells(), new DiscardingSink<>(), new DiscardingSink<>());
    new ServicePointJob(new JobSource(source, true), sinks, JobOptions.of(town.registry()))
        .build(environment);
    return environment;
  }

  private static DataGeneratorSource<RawRecord> source(
      GrowingTown town, long events, int perSecond) {
    return new DataGeneratorSource<>(
        number -> {
          if (perSecond > 0) {
            awaitTurn(number, perSecond);
          }
          READ.set(number + 1);
          return town.record(number);
        },
        events,
        TypeInformation.of(RawRecord.class));
  }

  /** A limiter of Flink's does not make up for what a pause of the JVM took from the rate. */
  private static void awaitTurn(long number, int perSecond) {
    if (number == 0) {
      beganNanos = System.nanoTime();
    }
    long due = beganNanos + (long) (number * 1e9 / perSecond);
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(Math.max(left, 500_000));
    }
  }
}
