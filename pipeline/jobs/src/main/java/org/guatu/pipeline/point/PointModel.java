package org.guatu.pipeline.point;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.SubjectId;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectFigures;
import org.guatu.pipeline.operator.StreamModel;
import org.guatu.pipeline.serial.RecordTypeInfo;
import org.guatu.pipeline.serial.SharedText;
import org.jspecify.annotations.Nullable;

/** The stream of service points. */
record PointModel(Places places, PointPlaces points)
    implements StreamModel<PointEvent, PointChange> {
  private static final long serialVersionUID = 1L;

  PointModel(Places places) {
    this(places, new PointPlaces(places));
  }

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
    return new PointEvent(
        event.schemaVersion(),
        event.type(),
        shared.ofRequired(event.source()),
        event.id(),
        null,
        -1,
        shared.of(event.area()),
        event.occurredAtMillis(),
        -1,
        event.receivedAtMillis(),
        null,
        null,
        shared.of(event.round()),
        shared.of(event.point()),
        shared.of(event.lane()),
        event.tube(),
        0,
        PersonDecision.concerns(event) ? event.person() : null,
        PointCounts.isUnregistered(event) ? PointEvent.UNREGISTERED : null,
        event.personStatus(),
        event.count(),
        event.waitMillis(),
        event.startAtMillis());
  }

  @Override
  public boolean fleeting(PointEvent event) {
    return event.heartbeat();
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
  public @Nullable String pointOf(PointEvent event) {
    return event.point();
  }

  @Override
  public Hours hoursOf(PointEvent event) {
    return switch (event.type()) {
      case POINT_READY, POINT_OPENED, POINT_PAUSED -> Hours.OPEN;
      case POINT_CLOSED -> Hours.CLOSED;
      default -> Hours.NOTHING;
    };
  }

  @Override
  public @Nullable EntityDecision<PointEvent> single() {
    return new PointCounts(points);
  }

  @Override
  public List<EntityDecision<PointEvent>> entities() {
    return List.of(
        new LaneTime(points),
        new LanePlan(points),
        new TubeStages(points),
        new QueueCounts(points),
        new PointStatus(points),
        new PersonDecision(points),
        new StatedTarget(points),
        new ReportedTotal(points),
        new CallUps(points));
  }

  @Override
  public SubjectFigures figures() {
    return new PointFigures(places, null);
  }

  @Override
  public SubjectFigures figures(Leaf leaf) {
    return new PointFigures(places, Opening.of(leaf, places));
  }

  @Override
  public @Nullable String published(Leaf leaf) {
    return PointPlaces.isHome(leaf) ? null : SubjectId.point(leaf.member()).toString();
  }

  @Override
  public List<String> rollUps(Leaf leaf) {
    List<String> above = new ArrayList<>();
    for (String area : places.path(leaf.area())) {
      above.add(SubjectId.area(area).toString());
    }
    String point = PointPlaces.isHome(leaf) ? null : leaf.member();
    for (String group : places.groups(point, leaf.area())) {
      above.add(SubjectId.group(group).toString());
    }
    return above;
  }
}
