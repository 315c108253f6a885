package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.device.DeviceTally;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;

/**
 * The stages of a stream's job, each in Flink's harness, wired as the job wires them but in one
 * thread: what state each of them holds can be looked at between any two events.
 */
final class Staged<E extends Event, C extends Change<E>> implements AutoCloseable {
  /** What one stage holds. */
  record Held(int entries, int timers) {}

  private final OutputTag<QuarantinedRecord> quarantine =
      new OutputTag<>("quarantine", TypeInformation.of(QuarantinedRecord.class));
  private final OutputTag<SourceTally> tallies =
      new OutputTag<>("tallies", TypeInformation.of(SourceTally.class));
  private final OutputTag<SubjectDelta> deltas =
      new OutputTag<>("deltas", TypeInformation.of(SubjectDelta.class));
  private final OutputTag<LateRecord> late =
      new OutputTag<>("late", TypeInformation.of(LateRecord.class));
  private final OutputTag<SubjectDelta> above =
      new OutputTag<>("roll-ups", TypeInformation.of(SubjectDelta.class));
  private final OutputTag<E> corrections;

  private final KeyedOneInputStreamOperatorTestHarness<Integer, Decoded<E>, E> dedupe;
  private final KeyedOneInputStreamOperatorTestHarness<Integer, E, CorrectionLink> links;
  private final KeyedTwoInputStreamOperatorTestHarness<Integer, E, CorrectionLink, C> standing;
  private final KeyedOneInputStreamOperatorTestHarness<String, C, SubjectDelta> entities;
  private final KeyedOneInputStreamOperatorTestHarness<String, SubjectDelta, Cell> leaves;
  private final KeyedOneInputStreamOperatorTestHarness<String, SubjectDelta, Cell> rollUps;
  private final KeyedOneInputStreamOperatorTestHarness<String, SourceTally, Cell> sources;

  private final OneInputStreamOperatorTestHarness<E, DeviceTally> signs;
  private final KeyedOneInputStreamOperatorTestHarness<Integer, DeviceTally, Cell> devices;

  private final List<LateRecord> ledger = new ArrayList<>();
  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<String, Set<String>> keys = new HashMap<>();

  Staged(StreamModel<E, C> model, Finishing finishing) throws Exception {
    corrections = new OutputTag<>("corrections", model.eventType());
    dedupe =
        new KeyedOneInputStreamOperatorTestHarness<>(
            Parts.operator(new DedupeFunction<E>(corrections, quarantine, tallies)),
            Decoded::shard,
            Types.INT);
    links =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new CorrectionFunction<>(finishing)), event -> 0, Types.INT);
    standing =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            Parts.operator(new StandingFunction<>(model, finishing, deltas, tallies, late)),
            Staged::shard,
            link -> link.root.shard(),
            Types.INT);
    entities =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new EntityFunction<>(model, finishing)),
            Change::entity,
            Types.STRING);
    leaves =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new SubjectFunction(model, finishing, 1, above)),
            delta -> delta.subject,
            Types.STRING);
    rollUps =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new SubjectFunction(model, finishing, 1, null)),
            delta -> delta.subject,
            Types.STRING);
    sources =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(
                new SourceFunction(model.stream(), model.places(), finishing, 1)),
            tally -> tally.source,
            Types.STRING);
    signs = new OneInputStreamOperatorTestHarness<>(new DeviceTallyOperator<>(model));
    devices =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new DeviceFunction(model.stream(), model.places())),
            tally -> 0,
            Types.INT);
    for (AbstractStreamOperatorTestHarness<?> stage : stages()) {
      stage.open();
    }
  }

  private static int shard(Event event) {
    return CopyKey.of(event.key()).shard();
  }

  private List<AbstractStreamOperatorTestHarness<?>> stages() {
    return List.of(dedupe, links, standing, entities, leaves, rollUps, sources, signs, devices);
  }

  /** Sends an event through all stages. */
  void send(E event) throws Exception {
    signs.processElement(event, event.receivedAtMillis());
    dedupe.processElement(Decoded.of(event), event.receivedAtMillis());
    flow();
  }

  /** Lets received-time reach an instant, stage by stage. */
  void reach(long receivedTimeMillis) throws Exception {
    Watermark mark = new Watermark(receivedTimeMillis - 1);
    signs.processWatermark(mark);
    flow();
    devices.processWatermark(mark);
    dedupe.processWatermark(mark);
    flow();
    links.processWatermark(mark);
    flow();
    standing.processWatermark1(mark);
    standing.processWatermark2(mark);
    flow();
    entities.processWatermark(mark);
    flow();
    leaves.processWatermark(mark);
    flow();
    rollUps.processWatermark(mark);
    sources.processWatermark(mark);
    flow();
  }

  /** Lets the machine's clock reach an instant: subjects that waited are told. */
  void tell(long processingTimeMillis) throws Exception {
    leaves.setProcessingTime(processingTimeMillis);
    flow();
    rollUps.setProcessingTime(processingTimeMillis);
    sources.setProcessingTime(processingTimeMillis);
    flow();
  }

  /** Hands on all that stages put out, in the order of the stages. */
  private void flow() throws Exception {
    for (E correction : Staged.<E>drain(dedupe.getSideOutput(corrections))) {
      links.processElement(correction, correction.receivedAtMillis());
    }
    for (E event : Staged.<E>drain(dedupe.getOutput())) {
      standing.processElement1(event, event.receivedAtMillis());
    }
    for (CorrectionLink link : Staged.<CorrectionLink>drain(links.getOutput())) {
      standing.processElement2(link, link.receivedAtMillis);
    }
    for (C change : Staged.<C>drain(standing.getOutput())) {
      seen("entities", change.entity());
      entities.processElement(change, change.atMillis());
    }
    List<SubjectDelta> toLeaves = new ArrayList<>(drain(standing.getSideOutput(deltas)));
    toLeaves.addAll(Staged.<SubjectDelta>drain(entities.getOutput()));
    for (SubjectDelta delta : toLeaves) {
      seen("leaves", delta.subject);
      leaves.processElement(delta, delta.asOfMillis);
    }
    for (SubjectDelta delta : Staged.<SubjectDelta>drain(leaves.getSideOutput(above))) {
      seen("roll-ups", delta.subject);
      rollUps.processElement(delta, delta.asOfMillis);
    }
    List<SourceTally> booked = new ArrayList<>(drain(dedupe.getSideOutput(tallies)));
    booked.addAll(drain(standing.getSideOutput(tallies)));
    for (SourceTally tally : booked) {
      seen("sources", tally.source);
      sources.processElement(tally, tally.asOfMillis);
    }
    for (DeviceTally tally : Staged.<DeviceTally>drain(signs.getOutput())) {
      devices.processElement(tally, tally.minuteMillis);
    }
    ledger.addAll(drain(standing.getSideOutput(late)));
    Consumer<Cell> reader =
        cell ->
            cells.merge(
                cell.subject() + " " + cell.window().id(),
                cell,
                (held, newer) -> newer.supersedes(held) ? newer : held);
    Staged.<Cell>drain(leaves.getOutput()).forEach(reader);
    Staged.<Cell>drain(rollUps.getOutput()).forEach(reader);
    Staged.<Cell>drain(sources.getOutput()).forEach(reader);
    Staged.<Cell>drain(devices.getOutput()).forEach(reader);
  }

  @SuppressWarnings("unchecked") // A stage puts out but records of its type.
  private static <T> List<T> drain(Queue<?> queue) {
    List<T> records = new ArrayList<>();
    if (queue != null) {
      for (Object next = queue.poll(); next != null; next = queue.poll()) {
        if (next instanceof StreamRecord<?> element) {
          records.add((T) element.getValue());
        }
      }
    }
    return records;
  }

  private void seen(String stage, String key) {
    keys.computeIfAbsent(stage, name -> new HashSet<>()).add(key);
  }

  /** How many keys a stage has seen. */
  int keys(String stage) {
    return keys.getOrDefault(stage, Set.of()).size();
  }

  /** What all stages hold, by name. */
  Map<String, Held> held() {
    return Map.of(
        "dedupe", new Held(dedupe.numKeyedStateEntries(), dedupe.numEventTimeTimers()),
        "corrections", new Held(links.numKeyedStateEntries(), links.numEventTimeTimers()),
        "standing", new Held(standing.numKeyedStateEntries(), standing.numEventTimeTimers()),
        "entities", new Held(entities.numKeyedStateEntries(), entities.numEventTimeTimers()),
        "leaves", new Held(leaves.numKeyedStateEntries(), leaves.numEventTimeTimers()),
        "roll-ups", new Held(rollUps.numKeyedStateEntries(), rollUps.numEventTimeTimers()),
        "sources", new Held(sources.numKeyedStateEntries(), sources.numEventTimeTimers()),
        "devices", new Held(devices.numKeyedStateEntries(), devices.numEventTimeTimers()));
  }

  /** What a reader of cells holds: the highest revision of each, by subject and window. */
  Map<String, Cell> cells() {
    return cells;
  }

  /** What came too late for its minute. */
  List<LateRecord> ledger() {
    return ledger;
  }

  @Override
  public void close() {
    for (AbstractStreamOperatorTestHarness<?> stage : stages()) {
      try {
        stage.close();
      } catch (Exception failure) {
        throw new IllegalStateException("a stage does not close", failure);
      }
    }
  }
}
