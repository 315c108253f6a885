package org.guatu.pipeline.operations;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.Stream;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectFigures;
import org.guatu.pipeline.operator.StreamModel;
import org.guatu.pipeline.serial.RecordTypeInfo;
import org.guatu.pipeline.serial.SharedText;
import org.jspecify.annotations.Nullable;

/** The stream of shifts, stock, tasks, areas and notices. */
record OperationsModel(Places places) implements StreamModel<OperationsEvent, OperationsChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public Stream stream() {
    return Stream.OPERATIONS;
  }

  @Override
  public TypeInformation<OperationsEvent> eventType() {
    return new RecordTypeInfo<>(OperationsEvent.class);
  }

  @Override
  public TypeInformation<OperationsChange> changeType() {
    return new RecordTypeInfo<>(OperationsChange.class);
  }

  @Override
  public OperationsEvent essence(OperationsEvent event, SharedText shared) {
    return OperationsEvent.of(
            event.type(), shared.ofRequired(event.source()), event.id(), event.occurredAtMillis())
        .receivedAtMillis(event.receivedAtMillis())
        .area(shared.of(event.area()))
        .round(shared.of(event.round()))
        .subject(event.subject())
        .group(shared.of(event.group()))
        .person(event.person())
        .areaStatus(event.areaStatus())
        .quantity(event.quantity())
        .unit(shared.of(event.unit()))
        .startAtMillis(event.startAtMillis())
        .dueAtMillis(event.dueAtMillis())
        .build();
  }

  @Override
  public boolean fleeting(OperationsEvent event) {
    return event.heartbeat();
  }

  @Override
  public OperationsChange change(
      String entity,
      OperationsEvent event,
      int sign,
      long atMillis,
      boolean inMinutes,
      boolean inRounds,
      boolean undone) {
    return new OperationsChange(entity, event, sign, atMillis, inMinutes, inRounds, undone);
  }

  @Override
  public EntityDecision<OperationsEvent> single() {
    return new ShiftDecision(places);
  }

  @Override
  public List<EntityDecision<OperationsEvent>> entities() {
    return List.of(
        new DutyDecision(places),
        new StockDecision(places),
        new StockOutDecision(places),
        new TaskDecision(places),
        new AreaStatusDecision(places),
        new NoticeDecision(places));
  }

  @Override
  public SubjectFigures figures() {
    return new OperationsFigures();
  }

  /** An area and a post together are no subject: each of them is, as a roll-up. */
  @Override
  public @Nullable String published(Leaf leaf) {
    return null;
  }

  @Override
  public List<String> rollUps(Leaf leaf) {
    return OperationsLeaf.rollUps(leaf, places);
  }
}
