package org.guatu.pipeline.signal;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.signal.stage.ClusterFunction;
import org.guatu.pipeline.signal.stage.PlaceFunction;

/**
 * From the cells of all streams to signals: surges and clusters of calls, and what goes wrong in
 * two streams at once. In one graph with the jobs that make the cells, or behind the topic they
 * write; either way Flink's time is the received-time that those jobs have reached.
 */
public final class SignalJob {
  private final JobSinks sinks;
  private final JobOptions options;

  public SignalJob(JobSinks sinks, JobOptions options) {
    this.sinks = sinks;
    this.options = options;
  }

  /**
   * Adds the job's graph.
   *
   * @param cells of all streams, each with a name that is its alone
   */
  public void build(List<DataStream<Cell>> cells) {
    Places places = options.places();
    Finishing finishing = options.finishing();
    DataStream<Reading> readings =
        cells.stream()
            .<DataStream<Reading>>map(
                made -> read(made, new Readings(options.registry(), places, finishing)))
            .reduce(DataStream::union)
            .orElseThrow(() -> new IllegalArgumentException("no cells to look at"));
    SingleOutputStreamOperator<Cell> ofPlaces =
        readings
            .keyBy(reading -> reading.place, Types.STRING)
            .process(new PlaceFunction(places, finishing), TypeInformation.of(Cell.class))
            .uid("signals-places")
            .name("signals of places");
    SingleOutputStreamOperator<Cell> clusters =
        readings
            .filter(reading -> Districts.of(reading) != null)
            .keyBy(SignalJob::district, Types.STRING)
            .process(
                new ClusterFunction(options.registry(), places, finishing),
                TypeInformation.of(Cell.class))
            .uid("signals-clusters")
            .name("clusters of callers");
    sinks.writeCells(ofPlaces, "signals-places");
    sinks.writeCells(clusters, "signals-clusters");
  }

  private static String district(Reading reading) {
    return Objects.requireNonNull(Districts.of(reading));
  }

  private static SingleOutputStreamOperator<Reading> read(
      DataStream<Cell> cells, Readings readings) {
    return cells
        .flatMap(
            (Cell cell, Collector<Reading> out) -> {
              Reading reading = readings.of(cell);
              if (reading != null) {
                out.collect(reading);
              }
            },
            TypeInformation.of(Reading.class))
        .name("readings");
  }
}
