package org.guatu.pipeline.reference;

import org.guatu.contract.event.Stream;
import org.guatu.pipeline.delivery.DeliveryJob;
import org.guatu.pipeline.hotline.HotlineJob;
import org.guatu.pipeline.operations.OperationsJob;
import org.guatu.pipeline.point.ServicePointJob;

/** The jobs that count a stream each. */
public enum EveryJob {
  POINT(
      Stream.POINT,
      (source, sinks, options, environment) ->
          new ServicePointJob(source, sinks, options).build(environment)),
  DELIVERY(
      Stream.DELIVERY,
      (source, sinks, options, environment) ->
          new DeliveryJob(source, sinks, options).build(environment)),
  HOTLINE(
      Stream.CALL,
      (source, sinks, options, environment) ->
          new HotlineJob(source, sinks, options).build(environment)),
  OPERATIONS(
      Stream.OPERATIONS,
      (source, sinks, options, environment) ->
          new OperationsJob(source, sinks, options).build(environment));

  @SuppressWarnings("ImmutableEnumChecker") // Lambdas that capture nothing.
  private final JobRun.Graph graph;

  private final Stream stream;

  EveryJob(Stream stream, JobRun.Graph graph) {
    this.stream = stream;
    this.graph = graph;
  }

  public Stream stream() {
    return stream;
  }

  public JobRun.Graph graph() {
    return graph;
  }
}
