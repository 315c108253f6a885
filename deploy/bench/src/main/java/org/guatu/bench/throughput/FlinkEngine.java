package org.guatu.bench.throughput;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.event.Stream;
import org.guatu.local.flink.LocalFlink;
import org.guatu.pipeline.JobEnvironment;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.io.KafkaRecords;
import org.guatu.pipeline.io.KafkaSinks;

/** A cluster of one slot, and one of our jobs on it, from the job's own source to its own sinks. */
final class FlinkEngine implements Contestant.Engine {
  /** Adds a job's graph. */
  interface Graph {
    void build(
        StreamExecutionEnvironment environment, JobSource source, JobSinks sinks, Input input);
  }

  private final Graph graph;
  private final LocalFlink flink;

  private FlinkEngine(Graph graph, LocalFlink flink) {
    this.graph = graph;
    this.flink = flink;
  }

  static FlinkEngine start(Graph graph) throws IOException {
    return new FlinkEngine(graph, LocalFlink.start(1, 1));
  }

  @Override
  public void work(Input input, Output output) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(JobEnvironment.bounded());
    environment.setParallelism(1);
    String kafka = input.bootstrapServers();
    JobSource source = new JobSource(KafkaRecords.of(kafka, input.topics(), Stream.POINT, true));
    graph.build(environment, source, KafkaSinks.of(kafka, output.topics()), input);
    JobID id = flink.submit(environment, "bench");
    try {
      flink.result(id).get();
    } catch (ExecutionException failure) {
      throw new IOException("the job failed", failure);
    }
  }

  @Override
  public void close() {
    flink.close();
  }
}
