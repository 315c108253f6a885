package org.guatu.bench.throughput;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.guatu.pipeline.io.RawRecord;
import org.guatu.pipeline.operator.DecodeFunction;
import org.guatu.pipeline.operator.Decoded;
import org.guatu.pipeline.operator.DedupeFunction;
import org.guatu.pipeline.operator.Keying;
import org.guatu.pipeline.operator.Parts;
import org.guatu.pipeline.operator.SourceTally;
import org.guatu.pipeline.operator.StreamStages;
import org.guatu.pipeline.operator.SubjectFunction;

/**
 * Our job cut down to the work: the stages of the whole job that decode, de-duplicate, sum and roll
 * up, without those for corrections, entities and books. Its sums are told as the whole job tells
 * them: while a minute runs, when it settles and when it is final.
 */
final class ServedJob implements Contestant {
  @Override
  public String name() {
    return "job";
  }

  @Override
  public Engine start() throws IOException {
    return FlinkEngine.start(
        (environment, source, sinks, input) ->
            build(
                source.records(environment, Stream.POINT),
                sinks,
                new JobOptions(
                    Waiting.OUT_OF_ORDERNESS_MILLIS,
                    Waiting.LATENESS_MILLIS,
                    JobOptions.DEFAULT_EMIT_EVERY_MILLIS,
                    ServedTree.registry(input.events().points()))));
  }

  private static void build(DataStream<RawRecord> records, JobSinks sinks, JobOptions options) {
    ServedModel model = new ServedModel(options.places());
    Finishing finishing = options.finishing();
    OutputTag<QuarantinedRecord> quarantine =
        new OutputTag<>("quarantine", TypeInformation.of(QuarantinedRecord.class));
    OutputTag<SourceTally> tallies =
        new OutputTag<>("tallies", TypeInformation.of(SourceTally.class));
    OutputTag<PointEvent> corrections = new OutputTag<>("corrections", model.eventType());
    OutputTag<SubjectDelta> rollUps =
        new OutputTag<>("roll-ups", TypeInformation.of(SubjectDelta.class));
    SingleOutputStreamOperator<PointEvent> first =
        Parts.process(
            Keying.by(
                records
                    .process(new DecodeFunction<>(model, quarantine, tallies))
                    .returns(Decoded.type(model.eventType())),
                Decoded::shard,
                Types.INT),
            new DedupeFunction<PointEvent>(corrections, quarantine, tallies),
            model.eventType());
    SingleOutputStreamOperator<Cell> leaves =
        Keying.by(
                first.map(
                    new ServedDeltaFunction(finishing), TypeInformation.of(SubjectDelta.class)),
                delta -> delta.subject,
                Types.STRING)
            .process(
                new SubjectFunction(model, finishing, options.emitEveryMillis(), rollUps),
                TypeInformation.of(Cell.class));
    SingleOutputStreamOperator<Cell> above =
        Keying.by(leaves.getSideOutput(rollUps), delta -> delta.subject, Types.STRING)
            .process(
                new SubjectFunction(model, finishing, options.emitEveryMillis(), null),
                TypeInformation.of(Cell.class));
    Map<String, DataStream<Cell>> cells = new LinkedHashMap<>();
    cells.put("leaves", leaves);
    cells.put("roll-ups", above);
    // Nothing is late for the cut-down job; its sink is there because every job has one.
    DataStream<LateRecord> late =
        first.getSideOutput(new OutputTag<>("late", TypeInformation.of(LateRecord.class)));
    sinks.write(
        Stream.POINT, new StreamStages.Outputs(cells, late, first.getSideOutput(quarantine)));
  }
}
