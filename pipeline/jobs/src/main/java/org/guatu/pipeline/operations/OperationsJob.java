package org.guatu.pipeline.operations;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.operator.StreamStages;

/**
 * From the events of shifts, stock, tasks, areas and notices to their cells: needed and filled, in
 * store and used up, due and overdue, closed off, unread.
 */
public final class OperationsJob {
  private final JobSource source;
  private final JobSinks sinks;
  private final JobOptions options;

  public OperationsJob(JobSource source, JobSinks sinks, JobOptions options) {
    this.source = source;
    this.sinks = sinks;
    this.options = options;
  }

  /** Adds the job's graph to an environment. */
  public void build(StreamExecutionEnvironment environment) {
    OperationsModel model = new OperationsModel(options.places());
    StreamStages<?, ?> stages =
        new StreamStages<>(model, options.finishing(), options.emitEveryMillis());
    sinks.write(model.stream(), stages.build(source.records(environment, model.stream())));
  }
}
