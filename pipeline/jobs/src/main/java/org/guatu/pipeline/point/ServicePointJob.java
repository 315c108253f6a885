package org.guatu.pipeline.point;

import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.operator.StreamStages;

/** From the events of service points to their cells: served, queue, waits, lanes and tubes. */
public final class ServicePointJob {
  private final JobSource source;
  private final JobSinks sinks;
  private final JobOptions options;

  public ServicePointJob(JobSource source, JobSinks sinks, JobOptions options) {
    this.source = source;
    this.sinks = sinks;
    this.options = options;
  }

  /** Adds the job's graph to an environment; returns the cells it makes, stage by stage. */
  public List<DataStream<Cell>> build(StreamExecutionEnvironment environment) {
    PointModel model = new PointModel(options.places());
    StreamStages<?, ?> stages =
        new StreamStages<>(model, options.finishing(), options.emitEveryMillis());
    StreamStages.Outputs outputs = stages.build(source.records(environment, model.stream()));
    sinks.write(model.stream(), outputs);
    return List.copyOf(outputs.cells().values());
  }
}
