package org.guatu.pipeline.reference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.guatu.pipeline.testing.Feed;

/** A job over a feed, on the mini cluster of the test, with whoever reads its cells. */
public final class JobSession {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration CHECKPOINT = Duration.ofMinutes(1);
  private static final int EMIT_EVERY_MILLIS = 20;

  private final JobRun.Graph graph;
  private final Bounds bounds;
  private final Registry registry;
  private final Held<Cell> cells = Held.cells();
  private final Held<LateRecord> late = Held.one(record -> record.source() + "/" + record.id());
  private final Held<QuarantinedRecord> refused = Held.one(QuarantinedRecord::toString);

  /** A job of the messy site. */
  public JobSession(JobRun.Graph graph, Bounds bounds) {
    this(graph, bounds, MessySite.registry());
  }

  public JobSession(JobRun.Graph graph, Bounds bounds, Registry registry) {
    this.graph = graph;
    this.bounds = bounds;
    this.registry = registry;
  }

  /** What every run is configured with. */
  public static Configuration settings() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    return settings;
  }

  /** Runs to the end of the feed. */
  public void finish(Feed feed, int parallelism, Configuration settings) throws Exception {
    environment(feed, parallelism, settings).execute();
  }

  /** Runs to the end of the feed, with a checkpoint whenever its readers wait for one. */
  public void finishInSteps(Feed feed, int parallelism, Configuration settings, MiniCluster cluster)
      throws Exception {
    JobClient job = environment(feed, parallelism, settings).executeAsync();
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    while (!result.isDone()) {
      Awaitility.await().atMost(PATIENCE).until(() -> result.isDone() || feed.waits(parallelism));
      try {
        cluster.triggerCheckpoint(job.getJobID()).get(CHECKPOINT.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        // Some task has just begun, failed or ended; there will be another occasion.
      }
    }
    result.get();
  }

  /** Runs to the end of the feed from where a savepoint left it. */
  public void finishFrom(String savepoint, Feed feed, int parallelism, Configuration settings)
      throws Exception {
    settings.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    finish(feed, parallelism, settings);
  }

  /**
   * Runs until the feed holds the job up, and stops it.
   *
   * @param folder of the savepoint, in the form that all state backends read
   * @return where it lies
   */
  public String stop(Feed feed, int parallelism, Configuration settings, Path folder)
      throws Exception {
    // Of a job that takes no checkpoints, Flink would not let the barriers of a savepoint wait for
    // each other, and a stage might count what the stage before it is to send once more.
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofDays(1));
    JobClient job = environment(feed, parallelism, settings).executeAsync();
    List<String> savepoint = new CopyOnWriteArrayList<>();
    Awaitility.await().atMost(PATIENCE).until(() -> feed.held() && stopped(job, folder, savepoint));
    return savepoint.get(0);
  }

  /** False while some task that has nothing to do yet has not begun. */
  private static boolean stopped(JobClient job, Path folder, List<String> savepoint)
      throws InterruptedException {
    try {
      savepoint.add(
          job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
              .get());
      return true;
    } catch (ExecutionException e) {
      return false;
    }
  }

  private StreamExecutionEnvironment environment(
      Feed feed, int parallelism, Configuration settings) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings);
    environment.setParallelism(parallelism);
    JobOptions options =
        new JobOptions(
            bounds.outOfOrdernessMillis(), bounds.latenessMillis(), EMIT_EVERY_MILLIS, registry);
    graph.build(feed.source(), new JobSinks(cells, late, refused), options, environment);
    return environment;
  }

  /** The figures of every cell told so far, as text; nothing is kept. */
  public Map<String, String> takeFigures() {
    Map<String, String> figures = new TreeMap<>();
    JobRun.finals(take()).forEach((key, value) -> figures.put(key.toString(), value.toString()));
    return figures;
  }

  /** The newest of every cell told so far; nothing is kept. */
  public Map<String, Cell> take() {
    late.take();
    refused.take();
    return cells.take();
  }
}
