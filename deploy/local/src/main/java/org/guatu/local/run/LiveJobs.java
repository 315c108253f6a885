package org.guatu.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;
import org.guatu.local.data.DataFolder;
import org.guatu.local.flink.LocalFlink;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.delivery.DeliveryJob;
import org.guatu.pipeline.hotline.HotlineJob;
import org.guatu.pipeline.io.KafkaCells;
import org.guatu.pipeline.io.KafkaRecords;
import org.guatu.pipeline.io.KafkaSinks;
import org.guatu.pipeline.operations.OperationsJob;
import org.guatu.pipeline.point.ServicePointJob;
import org.guatu.pipeline.signal.SignalJob;
import org.jspecify.annotations.Nullable;

/** Submits the jobs of a live operation, each from its newest checkpoint. */
public final class LiveJobs {
  /** One for each job: every stream has its own, and the signals have one. */
  public static final int SLOTS = Stream.values().length + 1;

  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(30);

  private final LocalFlink flink;
  private final String kafka;
  private final JobOptions options;
  private final Path checkpoints;
  private final Consumer<Throwable> onFailure;

  private LiveJobs(
      LocalFlink flink,
      String kafka,
      JobOptions options,
      Path checkpoints,
      Consumer<Throwable> onFailure) {
    this.flink = flink;
    this.kafka = kafka;
    this.options = options;
    this.checkpoints = checkpoints;
    this.onFailure = onFailure;
  }

  /**
   * Submits all of them.
   *
   * @param story told already
   * @param folder has their checkpoints
   * @param onFailure told of each that has ended for good
   */
  public static @Nullable Void submit(
      LocalFlink flink,
      String kafka,
      OperationStory story,
      DataFolder folder,
      Consumer<Throwable> onFailure)
      throws IOException {
    LiveJobs jobs = new LiveJobs(flink, kafka, story.jobOptions(), folder.checkpoints(), onFailure);
    JobSinks sinks = KafkaSinks.of(kafka, Topics.LIVE);
    jobs.submit(
        "service-point",
        to -> new ServicePointJob(jobs.source(Stream.POINT), sinks, jobs.options).build(to));
    jobs.submit(
        "delivery",
        to -> new DeliveryJob(jobs.source(Stream.DELIVERY), sinks, jobs.options).build(to));
    jobs.submit(
        "hotline", to -> new HotlineJob(jobs.source(Stream.CALL), sinks, jobs.options).build(to));
    jobs.submit(
        "operations",
        to -> new OperationsJob(jobs.source(Stream.OPERATIONS), sinks, jobs.options).build(to));
    jobs.submit(
        "signals",
        to ->
            new SignalJob(sinks, jobs.options)
                .build(List.of(KafkaCells.of(to, kafka, Topics.LIVE, false))));
    return null;
  }

  private JobSource source(Stream stream) {
    return new JobSource(KafkaRecords.of(kafka, Topics.LIVE, stream, false));
  }

  private void submit(String name, Consumer<StreamExecutionEnvironment> graph) throws IOException {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            LocalFlink.jobConfiguration(checkpoints, CHECKPOINT_EVERY));
    environment.setParallelism(1);
    graph.accept(environment);
    JobID id = flink.submit(environment, name, checkpoints);
    var unused =
        flink
            .result(id)
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    onFailure.accept(failure);
                  }
                });
  }
}
