package org.guatu.pipeline.delivery;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.operator.StreamStages;

/** From the events of orders and vehicles to their cells: open, due, on time, ages, positions. */
public final class DeliveryJob {
  private final JobSource source;
  private final JobSinks sinks;
  private final JobOptions options;

  public DeliveryJob(JobSource source, JobSinks sinks, JobOptions options) {
    this.source = source;
    this.sinks = sinks;
    this.options = options;
  }

  /** Adds the job's graph to an environment. */
  public void build(StreamExecutionEnvironment environment) {
    DeliveryModel model = new DeliveryModel(options.places());
    StreamStages<?, ?> stages =
        new StreamStages<>(model, options.finishing(), options.emitEveryMillis());
    sinks.write(model.stream(), stages.build(source.records(environment, model.stream())));
  }
}
