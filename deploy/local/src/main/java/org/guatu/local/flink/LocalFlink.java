package org.guatu.local.flink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.guatu.pipeline.JobEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Flink cluster inside this process; its REST endpoint answers on loopback only. */
public final class LocalFlink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalFlink.class);

  /** Checkpoints of a job that are kept. */
  private static final int RETAINED = 3;

  private final MiniCluster cluster;

  private LocalFlink(MiniCluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Starts a cluster.
   *
   * @param slots at least as many as the jobs that run beside one another need
   * @param parallelism of the jobs
   */
  public static LocalFlink start(int slots, int parallelism) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(RestOptions.ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    configuration.set(JobManagerOptions.BIND_HOST, "127.0.0.1");
    configuration.set(TaskManagerOptions.BIND_HOST, "127.0.0.1");
    // Four jobs have some fifty edges, and each of them a channel from every subtask to every
    // other.
    MemorySize network = MemorySize.ofMebiBytes(24L * parallelism);
    configuration.set(TaskManagerOptions.MEMORY_SEGMENT_SIZE, MemorySize.parse("16kb"));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    // Its parts cannot lose one another; a process that was paused for a minute must not restart.
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(10));
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofHours(24));
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
    try {
      cluster.start();
    } catch (Exception failure) {
      throw new IOException("Flink does not start", failure);
    }
    return new LocalFlink(cluster);
  }

  /** What every job of ours is configured with: checkpoints that outlive the process. */
  public static Configuration jobConfiguration(Path checkpoints, Duration interval) {
    Configuration configuration = JobEnvironment.live(interval);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED);
    return configuration;
  }

  /**
   * Submits what {@code environment} holds, going on from the newest whole checkpoint of this job.
   *
   * @param name stable name of the job; its id follows from it
   * @return the id it runs under
   */
  public JobID submit(StreamExecutionEnvironment environment, String name, Path checkpoints)
      throws IOException {
    JobID id = JobIds.of(name);
    JobGraph graph = graph(environment, name, id);
    Path ofJob = checkpoints.resolve(id.toHexString());
    RetainedCheckpoints.prune(ofJob, RETAINED);
    RetainedCheckpoints.newest(ofJob)
        .ifPresent(
            path ->
                graph.setSavepointRestoreSettings(
                    SavepointRestoreSettings.forPath(
                        path.toUri().toString(),
                        false,
                        StateRecoveryOptions.RESTORE_MODE.defaultValue())));
    submit(graph);
    return id;
  }

  /** Submits what {@code environment} holds, from its beginning. */
  public JobID submit(StreamExecutionEnvironment environment, String name) throws IOException {
    JobID id = JobIds.of(name);
    submit(graph(environment, name, id));
    return id;
  }

  private JobGraph graph(StreamExecutionEnvironment environment, String name, JobID id) {
    StreamGraph graph = environment.getStreamGraph();
    graph.setJobName(name);
    return graph.getJobGraph(getClass().getClassLoader(), id);
  }

  private void submit(JobGraph graph) throws IOException {
    try {
      cluster.submitJob(graph).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while submitting " + graph.getName(), interrupted);
    } catch (ExecutionException failure) {
      throw new IOException("Flink refuses " + graph.getName(), failure.getCause());
    }
  }

  /** Completes when the job has ended, exceptionally if it failed. */
  public CompletableFuture<Void> result(JobID id) {
    return cluster
        .requestJobResult(id)
        .thenAccept(
            result -> {
              try {
                result.toJobExecutionResult(getClass().getClassLoader());
              } catch (Exception failure) {
                throw new java.util.concurrent.CompletionException(failure);
              }
            });
  }

  /** Where its REST endpoint answers; without a slash at its end. */
  public String url() {
    return cluster.getRestAddress().join().toString();
  }

  public MiniCluster cluster() {
    return cluster;
  }

  /** Cancels the jobs that run and waits for the cluster to end; checkpoints stay. */
  @Override
  public void close() {
    try {
      for (var status : cluster.listJobs().get()) {
        if (!status.getJobState().isGloballyTerminalState()) {
          cluster.cancelJob(status.getJobId()).get();
          cluster.requestJobResult(status.getJobId()).get();
        }
      }
    } catch (ExecutionException failure) {
      LOG.warn("the jobs could not be cancelled; closing the cluster all the same", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      cluster.closeAsync().join();
    }
  }
}
