package org.guatu.pipeline.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.device.DeviceTally;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.guatu.pipeline.io.RawRecord;

/**
 * The stages every stream's job goes through, from records to cells.
 *
 * @param <E> its events
 * @param <C> its changes
 */
public final class StreamStages<E extends Event, C extends Change<E>> {
  /**
   * What comes out of a job.
   *
   * @param cells by the stage that makes them
   */
  public record Outputs(
      Map<String, DataStream<Cell>> cells,
      DataStream<LateRecord> late,
      DataStream<QuarantinedRecord> quarantine) {}

  /**
   * Books, refusals and corrections can wait; each edge that is flushed often costs some idle time.
   */
  private static final long BOOKS_MILLIS = 200;

  private final StreamModel<E, C> model;
  private final Finishing finishing;
  private final long emitEveryMillis;
  private final OutputTag<QuarantinedRecord> quarantine;
  private final OutputTag<SourceTally> tallies;
  private final OutputTag<SubjectDelta> deltas;
  private final OutputTag<LateRecord> late;
  private final OutputTag<E> corrections;

  public StreamStages(StreamModel<E, C> model, Finishing finishing, long emitEveryMillis) {
    this.model = model;
    this.finishing = finishing;
    this.emitEveryMillis = emitEveryMillis;
    this.quarantine = new OutputTag<>("quarantine", TypeInformation.of(QuarantinedRecord.class));
    this.tallies = new OutputTag<>("tallies", TypeInformation.of(SourceTally.class));
    this.deltas = new OutputTag<>("deltas", TypeInformation.of(SubjectDelta.class));
    this.late = new OutputTag<>("late", TypeInformation.of(LateRecord.class));
    this.corrections = new OutputTag<>("corrections", model.eventType());
  }

  /** Wires the stages. Operators' uids are those of their names, under the stream's. */
  public Outputs build(DataStream<RawRecord> records) {
    SingleOutputStreamOperator<Decoded<E>> decoded =
        named(
            records
                .process(new DecodeFunction<>(model, quarantine, tallies))
                .returns(Decoded.type(model.eventType())),
            "decode");
    SingleOutputStreamOperator<E> first =
        named(
            Parts.process(
                Keying.by(decoded, Decoded::shard, Types.INT),
                new DedupeFunction<E>(corrections, quarantine, tallies),
                model.eventType()),
            "dedupe");
    SingleOutputStreamOperator<CorrectionLink> links =
        named(
            first
                .getSideOutput(corrections)
                .keyBy(correction -> 0, Types.INT)
                .process(
                    new CorrectionFunction<E>(finishing), TypeInformation.of(CorrectionLink.class))
                .setBufferTimeout(BOOKS_MILLIS),
            "corrections");
    SingleOutputStreamOperator<C> changes =
        named(
            Parts.process(
                first
                    .keyBy(StreamStages::shard, Types.INT)
                    .connect(links.keyBy(link -> link.root.shard(), Types.INT)),
                new StandingFunction<>(model, finishing, deltas, tallies, late),
                model.changeType()),
            "standing");
    SingleOutputStreamOperator<SubjectDelta> entities =
        named(
            Keying.by(changes, Change::entity, Types.STRING)
                .process(
                    new EntityFunction<>(model, finishing), TypeInformation.of(SubjectDelta.class)),
            "entities");
    Map<String, DataStream<Cell>> cells = new LinkedHashMap<>();
    addSubjects(changes.getSideOutput(deltas).union(entities), cells);
    cells.put(
        "sources",
        sources(tallied(decoded, "unreadable"), tallied(first, "read"), tallied(changes, "counted"))
            .union(devices(decoded)));
    return new Outputs(
        cells,
        changes.getSideOutput(late),
        refused(decoded, "unreadable").union(refused(first, "other bodies")));
  }

  private void addSubjects(DataStream<SubjectDelta> toLeaves, Map<String, DataStream<Cell>> cells) {
    OutputTag<SubjectDelta> rollUps =
        new OutputTag<>("roll-ups", TypeInformation.of(SubjectDelta.class));
    SingleOutputStreamOperator<Cell> leaves =
        named(
            toLeaves
                .keyBy(delta -> delta.subject, Types.STRING)
                .process(
                    new SubjectFunction(model, finishing, emitEveryMillis, rollUps),
                    TypeInformation.of(Cell.class)),
            "leaves");
    SingleOutputStreamOperator<Cell> above =
        named(
            Keying.by(leaves.getSideOutput(rollUps), delta -> delta.subject, Types.STRING)
                .process(
                    new SubjectFunction(model, finishing, emitEveryMillis, null),
                    TypeInformation.of(Cell.class)),
            "roll-ups");
    cells.put("leaves", leaves);
    cells.put("roll-ups", above);
  }

  private DataStream<QuarantinedRecord> refused(SingleOutputStreamOperator<?> stage, String name) {
    TypeInformation<QuarantinedRecord> type = TypeInformation.of(QuarantinedRecord.class);
    return named(
        stage.getSideOutput(quarantine).map(record -> record, type).setBufferTimeout(BOOKS_MILLIS),
        "refused " + name);
  }

  private DataStream<SourceTally> tallied(SingleOutputStreamOperator<?> stage, String name) {
    return named(
        stage
            .getSideOutput(tallies)
            .transform("tally " + name, TypeInformation.of(SourceTally.class), new TallyOperator())
            .setBufferTimeout(BOOKS_MILLIS),
        "tally " + name);
  }

  private DataStream<Cell> sources(
      DataStream<SourceTally> unreadable,
      DataStream<SourceTally> read,
      DataStream<SourceTally> counted) {
    return named(
        unreadable
            .union(read, counted)
            .keyBy(tally -> tally.source, Types.STRING)
            .process(
                new SourceFunction(model.stream(), model.places(), finishing, emitEveryMillis),
                TypeInformation.of(Cell.class)),
        "sources");
  }

  private DataStream<Cell> devices(SingleOutputStreamOperator<Decoded<E>> decoded) {
    SingleOutputStreamOperator<E> events =
        named(decoded.map(one -> one.event, model.eventType()), "events");
    return named(
        named(
                events.transform(
                    "tally devices",
                    TypeInformation.of(DeviceTally.class),
                    new DeviceTallyOperator<>(model)),
                "tally devices")
            .setBufferTimeout(BOOKS_MILLIS)
            .keyBy(tally -> 0, Types.INT)
            .process(
                new DeviceFunction(model.stream(), model.places()), TypeInformation.of(Cell.class)),
        "devices");
  }

  private static int shard(Event event) {
    EventKey key = event.key();
    return CopyKey.of(key).shard();
  }

  private <T> SingleOutputStreamOperator<T> named(
      SingleOutputStreamOperator<T> operator, String name) {
    String stage = model.stream().wire() + " " + name;
    return operator.uid(stage.replace(' ', '-')).name(stage);
  }
}
