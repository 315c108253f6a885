package org.guatu.pipeline;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.guatu.pipeline.operator.StreamStages;

/**
 * Where a job writes. At-least-once will do: whoever reads cells keeps the highest revision.
 *
 * @param cells every version of every cell that is told
 * @param late the ledger
 * @param quarantine what was refused
 */
public record JobSinks(
    Sink<Cell> cells, Sink<LateRecord> late, Sink<QuarantinedRecord> quarantine) {
  /** Sends a job's outputs there. */
  public void write(Stream stream, StreamStages.Outputs outputs) {
    // Each stage that makes cells has a writer of its own, in its own thread: cells are the bulk of
    // what a job does, and need not be serialised to get there.
    outputs.cells().forEach((stage, made) -> write(made, cells, stream, stage));
    write(outputs.late(), late, stream, "late");
    write(outputs.quarantine(), quarantine, stream, "quarantine");
  }

  /**
   * Sends cells there.
   *
   * @param uid of the stage that makes them
   */
  public void writeCells(DataStream<Cell> some, String uid) {
    some.sinkTo(cells).uid(uid + "-sink").name(uid + " sink");
  }

  private static <T> void write(DataStream<T> some, Sink<T> sink, Stream stream, String what) {
    some.sinkTo(sink)
        .uid(stream.wire() + "-" + what + "-sink")
        .name(stream.wire() + " " + what + " sink");
  }
}
