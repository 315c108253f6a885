package org.guatu.local.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.EmbeddedBroker;
import org.guatu.local.broker.TopicSetup;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.io.KafkaRecords;
import org.guatu.pipeline.io.KafkaSinks;
import org.guatu.pipeline.point.ServicePointJob;
import org.guatu.simulators.emit.EventSink;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job that reads a real broker is torn off in the middle of a round and goes on from a checkpoint
 * or savepoint: its finals are those of a run that nobody disturbed. Nothing is lost, and nothing
 * counted twice.
 */
class RestoredJobIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PARTITIONS = 4;
  private static final int SLOTS = 2;
  private static final long DAY_MILLIS = 86_400_000L;

  private static final int EVENTS = 6_000;

  /** Of the entries of the register, one in so many. */
  private static final int REGISTER_TAKEN = 50;

  @TempDir Path folder;

  private final Scenario scenario = Scenarios.byName(Scenarios.SAMPLING_DAY, 1);
  private final List<Event> events = new ArrayList<>();
  private int entries;

  @BeforeEach
  void collectEvents() {
    EventSink sink =
        new EventSink() {
          @Override
          public void accept(Event event) {
            boolean entry = event.typeName().equals(PointEventType.REGISTERED.wire());
            // The register is read in before anything else happens: some of it will do.
            if (event.stream() == Stream.POINT
                && events.size() < EVENTS
                && !(entry && entries++ % REGISTER_TAKEN != 0)) {
              events.add(event);
            }
          }

          @Override
          public void acceptRaw(Stream to, byte[] body, long receivedAtMillis) {
            // Nobody can read it, so it counts in no figure of these.
          }
        };
    for (long at = scenario.startMillis(); events.size() < EVENTS; at += 60_000) {
      scenario.runUntil(at, sink);
    }
  }

  @Test
  void comesToTheSameFinalsWhateverDisturbsIt() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
        LocalFlink flink = LocalFlink.start(SLOTS, SLOTS)) {
      Map<String, String> undisturbed = undisturbed(new Run(broker, flink, "plain-"));
      assertThat(undisturbed).hasSizeGreaterThan(1_000);
      assertThat(afterALostTaskManager(new Run(broker, flink, "lost-"))).isEqualTo(undisturbed);
      assertThat(afterASavepoint(new Run(broker, flink, "saved-"))).isEqualTo(undisturbed);
    }
  }

  private Map<String, String> undisturbed(Run run) throws Exception {
    run.tell(0, events.size());
    run.submit(1, SavepointRestoreSettings.none());
    return run.finals();
  }

  /** Fails between checkpoints, while events flow. */
  private Map<String, String> afterALostTaskManager(Run run) throws Exception {
    JobID job = run.submit(SLOTS, SavepointRestoreSettings.none());
    int told = 0;
    int step = events.size() / 20;
    while (run.checkpoints(job).getCounts().getNumberOfCompletedCheckpoints() < 2) {
      told = run.tell(told, Math.min(told + step, events.size() * 3 / 4));
      run.awaitNextCheckpoint(job);
    }
    assertThat(told).isPositive();
    // What is told now is counted by the job, and in no checkpoint.
    told = run.tell(told, told + step);
    run.awaitCounted(told);
    run.flink.cluster().terminateTaskManager(0).get();
    run.flink.cluster().startTaskManager();
    run.tell(told, events.size());
    await()
        .atMost(PATIENCE)
        .until(() -> run.checkpoints(job).getCounts().getNumberOfRestoredCheckpoints() > 0);
    return run.finals();
  }

  /** Stopped in the middle, and restored at another parallelism. */
  private Map<String, String> afterASavepoint(Run run) throws Exception {
    JobID job = run.submit(SLOTS, SavepointRestoreSettings.none());
    int told = run.tell(0, events.size() / 2);
    run.awaitCounted(told);
    String savepoint =
        run.flink
            .cluster()
            .stopWithSavepoint(
                job,
                folder.resolve("savepoints").toUri().toString(),
                false,
                SavepointFormatType.CANONICAL)
            .get();
    run.flink.cluster().requestJobResult(job).get();
    run.tell(told, events.size());
    run.submit(
        1,
        SavepointRestoreSettings.forPath(
            savepoint, false, StateRecoveryOptions.RESTORE_MODE.defaultValue()));
    return run.finals();
  }

  /** One run of the job, over topics of its own. */
  private final class Run {
    private final EmbeddedBroker broker;
    private final LocalFlink flink;
    private final Topics topics;
    private final CellReader reader = new CellReader();

    Run(EmbeddedBroker broker, LocalFlink flink, String prefix) throws Exception {
      this.broker = broker;
      this.flink = flink;
      this.topics = new Topics(prefix);
      TopicSetup.create(broker.bootstrapServers(), topics, PARTITIONS);
      // A partition that has no leader yet would refuse the first of several batches on their way.
      for (ProducerRecord<byte[], byte[]> record : clock(scenario.startMillis())) {
        send(List.of(record));
      }
    }

    /** Writes events as ingest does, and the time to every partition. */
    int tell(int from, int to) throws Exception {
      List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
      for (Event event : events.subList(from, to)) {
        int partition = Math.floorMod(event.key().hashCode(), PARTITIONS);
        records.add(record(partition, EventCodec.encode(event), event.receivedAtMillis()));
      }
      if (to > 0) {
        records.addAll(clock(events.get(to - 1).receivedAtMillis()));
      }
      send(records);
      return to;
    }

    private List<ProducerRecord<byte[], byte[]>> clock(long receivedAtMillis) {
      List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
      for (int partition = 0; partition < PARTITIONS; partition++) {
        records.add(record(partition, EventCodec.clock(receivedAtMillis), receivedAtMillis));
      }
      return records;
    }

    private ProducerRecord<byte[], byte[]> record(int partition, byte[] body, long receivedAt) {
      return new ProducerRecord<>(topics.events(Stream.POINT), partition, receivedAt, null, body);
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
      try (KafkaProducer<byte[], byte[]> producer = producer()) {
        List<Future<?>> sent = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
          sent.add(producer.send(record));
        }
        for (Future<?> record : sent) {
          record.get();
        }
      }
    }

    private KafkaProducer<byte[], byte[]> producer() {
      return new KafkaProducer<>(
          Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", "5"),
          new ByteArraySerializer(),
          new ByteArraySerializer());
    }

    JobID submit(int parallelism, SavepointRestoreSettings restore) throws Exception {
      Configuration settings =
          LocalFlink.jobConfiguration(folder.resolve("checkpoints"), Duration.ofMillis(300));
      StreamExecutionEnvironment environment =
          StreamExecutionEnvironment.getExecutionEnvironment(settings);
      environment.setParallelism(parallelism);
      JobSinks kafka = KafkaSinks.of(broker.bootstrapServers(), topics);
      new ServicePointJob(
              new JobSource(
                  KafkaRecords.of(broker.bootstrapServers(), topics, Stream.POINT, false)),
              new JobSinks(reader, kafka.late(), kafka.quarantine()),
              JobOptions.of(scenario.registry()))
          .build(environment);
      JobID id = new JobID();
      JobGraph graph = environment.getStreamGraph().getJobGraph(getClass().getClassLoader(), id);
      graph.setSavepointRestoreSettings(restore);
      flink.cluster().submitJob(graph).get();
      return id;
    }

    CheckpointStatsSnapshot checkpoints(JobID job) throws Exception {
      return flink.cluster().getExecutionGraph(job).get().getCheckpointStatsSnapshot();
    }

    void awaitNextCheckpoint(JobID job) throws Exception {
      long before = checkpoints(job).getCounts().getNumberOfCompletedCheckpoints();
      await()
          .atMost(PATIENCE)
          .until(() -> checkpoints(job).getCounts().getNumberOfCompletedCheckpoints() > before);
    }

    /** Waits until the sources' books hold all that was told. */
    void awaitCounted(int told) {
      await().atMost(PATIENCE).until(() -> booked() >= told);
    }

    private long booked() {
      long booked = 0;
      for (Cell cell : reader.cells().values()) {
        if (cell.subject().startsWith("source:") && cell.window().id().startsWith("round/")) {
          booked += figure(cell, "accepted") + figure(cell, "late");
          booked += figure(cell, "duplicate") + figure(cell, "quarantined");
        }
      }
      return booked;
    }

    private static long figure(Cell cell, String name) {
      var value = cell.figures().get(name);
      return value == null ? 0 : value.numerator();
    }

    /** Lets all rounds end; the figures when every cell is final, and nothing of the job. */
    Map<String, String> finals() throws Exception {
      send(clock(events.get(events.size() - 1).receivedAtMillis() + 60 * DAY_MILLIS));
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  booked() >= events.size()
                      && reader.cells().values().stream()
                          .allMatch(cell -> cell.finality() == Finality.FINAL));
      for (var job : flink.cluster().listJobs().get()) {
        if (!job.getJobState().isGloballyTerminalState()) {
          flink.cluster().cancelJob(job.getJobId()).get();
          flink.cluster().requestJobResult(job.getJobId()).get();
        }
      }
      Map<String, String> finals = new TreeMap<>();
      reader.cells().forEach((key, cell) -> finals.put(key, figures(cell)));
      reader.forget();
      return finals;
    }

    private static String figures(Cell cell) {
      return new TreeMap<>(cell.figures()).toString();
    }
  }
}
