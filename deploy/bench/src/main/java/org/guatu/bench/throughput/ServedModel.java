package org.guatu.bench.throughput;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectFigures;
import org.guatu.pipeline.operator.StreamModel;
import org.guatu.pipeline.point.PointChange;
import org.guatu.pipeline.serial.RecordTypeInfo;
import org.guatu.pipeline.serial.SharedText;
import org.jspecify.annotations.Nullable;

/** The stream of service points as far as the work goes: what our stages are told of it. */
record ServedModel(Places places) implements StreamModel<PointEvent, PointChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public Stream stream() {
    return Stream.POINT;
  }

  @Override
  public TypeInformation<PointEvent> eventType() {
    return new RecordTypeInfo<>(PointEvent.class);
  }

  @Override
  public TypeInformation<PointChange> changeType() {
    return new RecordTypeInfo<>(PointChange.class);
  }

  @Override
  public PointEvent essence(PointEvent event, SharedText shared) {
    return event;
  }

  @Override
  public boolean fleeting(PointEvent event) {
    return false;
  }

  @Override
  public PointChange change(
      String entity,
      PointEvent event,
      int sign,
      long atMillis,
      boolean inMinutes,
      boolean inRounds,
      boolean undone) {
    return new PointChange(entity, event, sign, atMillis, inMinutes, inRounds, undone);
  }

  @Override
  public @Nullable EntityDecision<PointEvent> single() {
    return null;
  }

  @Override
  public List<EntityDecision<PointEvent>> entities() {
    return List.of();
  }

  @Override
  public SubjectFigures figures() {
    return new ServedFigures();
  }

  @Override
  public String published(Leaf leaf) {
    return ServedTree.pointSubject(leaf.member());
  }

  @Override
  public List<String> rollUps(Leaf leaf) {
    return ServedTree.areaSubjects(leaf.area());
  }
}
