package org.guatu.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.registry.Registry;
import org.guatu.local.data.TemporaryFolder;
import org.guatu.local.flink.LocalFlink;
import org.guatu.pipeline.JobEnvironment;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.delivery.DeliveryJob;
import org.guatu.pipeline.hotline.HotlineJob;
import org.guatu.pipeline.io.RawRecord;
import org.guatu.pipeline.operations.OperationsJob;
import org.guatu.pipeline.point.ServicePointJob;
import org.guatu.pipeline.signal.SignalJob;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundRecord;
import org.guatu.simulators.round.RoundRecords;

/** Runs a recorded round through the jobs that run live, bounded, and keeps what they say. */
public final class RoundReplay {
  private static final List<Stream> STREAMS = List.of(Stream.values());

  private final RoundReader round;
  private final ReplayOptions options;

  public RoundReplay(RoundReader round, ReplayOptions options) {
    this.round = round;
    this.options = options;
  }

  /**
   * Runs it and writes {@code finals.parquet}, {@code finals.csv}, {@code late.csv}, {@code
   * quarantine.csv} and {@code replay.json}.
   *
   * @param out folder to write into; may be the round's own
   * @throws IOException if the round cannot be read or a job failed
   */
  public ReplayReport run(Path out) throws IOException, InterruptedException {
    Files.createDirectories(out);
    try (TemporaryFolder folder = TemporaryFolder.in(out, "replay-")) {
      Path rows = folder.path();
      for (String kind : List.of("cells", "late", "quarantine")) {
        Files.createDirectory(rows.resolve(kind));
      }
      execute(rows);
      LedgerCsv.writeLate(rows.resolve("late"), out.resolve("late.csv"));
      LedgerCsv.writeQuarantine(rows.resolve("quarantine"), out.resolve("quarantine.csv"));
      try (FinalsTable finals = FinalsTable.ofRows(rows.resolve("cells"))) {
        ReplaySettings.write(
            out,
            options.outOfOrdernessMillis(round.manifest()),
            options.latenessMillis(round.manifest()));
        finals.write(out);
        return report(finals);
      }
    }
  }

  private ReplayReport report(FinalsTable finals) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String figure : List.of("accepted", "corrected", "duplicate", "late", "quarantined")) {
      counts.put(figure, finals.sourceTotal(figure));
    }
    return new ReplayReport(read(), counts, finals.rows(), finals.digest());
  }

  private long read() {
    return STREAMS.stream().mapToLong(this::count).sum();
  }

  private long count(Stream stream) {
    return round.manifest().counts().getOrDefault(stream.wire(), 0L);
  }

  private void execute(Path rows) throws IOException, InterruptedException {
    run(
        new JobSinks(
            new RowsSink<>(rows.resolve("cells"), FinalsCsv::finalRows),
            new RowsSink<>(rows.resolve("late"), LedgerCsv::late),
            new RowsSink<>(rows.resolve("quarantine"), LedgerCsv::quarantined)));
  }

  /**
   * Runs it, hands over all the jobs say, and writes nothing.
   *
   * @throws IOException if the round cannot be read or a job failed
   */
  public void run(JobSinks sinks) throws IOException, InterruptedException {
    if (read() == 0) {
      return;
    }
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(JobEnvironment.bounded());
    environment.setParallelism(options.parallelism());
    Registry registry = round.registry();
    JobOptions jobs =
        new JobOptions(
            options.outOfOrdernessMillis(round.manifest()),
            options.latenessMillis(round.manifest()),
            JobOptions.DEFAULT_EMIT_EVERY_MILLIS,
            registry);
    long first = firstMillis();
    List<DataStream<Cell>> cells = new ArrayList<>();
    if (count(Stream.POINT) > 0) {
      cells.addAll(
          new ServicePointJob(source(Stream.POINT, first), sinks, jobs).build(environment));
    }
    if (count(Stream.DELIVERY) > 0) {
      cells.addAll(new DeliveryJob(source(Stream.DELIVERY, first), sinks, jobs).build(environment));
    }
    if (count(Stream.CALL) > 0) {
      cells.addAll(new HotlineJob(source(Stream.CALL, first), sinks, jobs).build(environment));
    }
    if (count(Stream.OPERATIONS) > 0) {
      cells.addAll(
          new OperationsJob(source(Stream.OPERATIONS, first), sinks, jobs).build(environment));
    }
    new SignalJob(sinks, jobs).build(cells);
    await(environment);
  }

  private void await(StreamExecutionEnvironment environment)
      throws IOException, InterruptedException {
    try (LocalFlink flink = LocalFlink.start(options.parallelism(), options.parallelism())) {
      JobID id = flink.submit(environment, "replay");
      flink.result(id).get();
    } catch (ExecutionException failure) {
      throw new IOException("the replay failed: " + rootOf(failure), failure);
    }
  }

  private JobSource source(Stream stream, long firstMillis) {
    return new JobSource(
        new DataGeneratorSource<>(
            new RoundRecordsFunction(
                round.folder(), stream, count(stream), options.speed(), firstMillis),
            count(stream),
            TypeInformation.of(RawRecord.class)),
        true);
  }

  private long firstMillis() throws IOException {
    try (RoundRecords records = round.records(STREAMS)) {
      RoundRecord first = records.next();
      return first == null ? 0 : first.receivedAtMillis();
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }
}
