package org.guatu.pipeline.hotline;

import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.operator.StreamStages;

/**
 * From the events of calls and tickets to their cells: offered, answered, service level, overdue.
 */
public final class HotlineJob {
  private final JobSource source;
  private final JobSinks sinks;
  private final JobOptions options;

  public HotlineJob(JobSource source, JobSinks sinks, JobOptions options) {
    this.source = source;
    this.sinks = sinks;
    this.options = options;
  }

  /** Adds the job's graph to an environment; returns the cells it makes, stage by stage. */
  public List<DataStream<Cell>> build(StreamExecutionEnvironment environment) {
    HotlineModel model = new HotlineModel(options.places());
    StreamStages<?, ?> stages =
        new StreamStages<>(model, options.finishing(), options.emitEveryMillis());
    StreamStages.Outputs outputs = stages.build(source.records(environment, model.stream()));
    sinks.write(model.stream(), outputs);
    return List.copyOf(outputs.cells().values());
  }
}
