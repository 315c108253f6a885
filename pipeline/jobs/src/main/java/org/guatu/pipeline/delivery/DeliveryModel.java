package org.guatu.pipeline.delivery;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
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

/** The stream of orders and vehicles. */
record DeliveryModel(Places places) implements StreamModel<DeliveryEvent, DeliveryChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public Stream stream() {
    return Stream.DELIVERY;
  }

  @Override
  public TypeInformation<DeliveryEvent> eventType() {
    return new RecordTypeInfo<>(DeliveryEvent.class);
  }

  @Override
  public TypeInformation<DeliveryChange> changeType() {
    return new RecordTypeInfo<>(DeliveryChange.class);
  }

  @Override
  public DeliveryEvent essence(DeliveryEvent event, SharedText shared) {
    return DeliveryEvent.of(
            event.type(), shared.ofRequired(event.source()), event.id(), event.occurredAtMillis())
        .receivedAtMillis(event.receivedAtMillis())
        .area(shared.of(event.area()))
        .round(shared.of(event.round()))
        .order(event.order())
        .need(event.need())
        .windowStartMillis(event.windowStartMillis())
        .windowEndMillis(event.windowEndMillis())
        .carrier(shared.of(event.carrier()))
        .vehicle(shared.of(event.vehicle()))
        .count(event.count())
        .lon(event.lon())
        .lat(event.lat())
        .heading(event.heading())
        .build();
  }

  @Override
  public boolean fleeting(DeliveryEvent event) {
    return event.heartbeat() || event.type() == DeliveryEventType.VEHICLE_POSITION;
  }

  @Override
  public DeliveryChange change(
      String entity,
      DeliveryEvent event,
      int sign,
      long atMillis,
      boolean inMinutes,
      boolean inRounds,
      boolean undone) {
    return new DeliveryChange(entity, event, sign, atMillis, inMinutes, inRounds, undone);
  }

  @Override
  public @Nullable EntityDecision<DeliveryEvent> single() {
    return null;
  }

  @Override
  public List<EntityDecision<DeliveryEvent>> entities() {
    return List.of(
        new OrderDecision(places), new VehicleDecision(), new ObservedTotalDecision(places));
  }

  @Override
  public SubjectFigures figures() {
    return new DeliveryFigures();
  }

  @Override
  public @Nullable String published(Leaf leaf) {
    return VehicleDecision.isVehicle(leaf) ? leaf.member() : null;
  }

  @Override
  public List<String> rollUps(Leaf leaf) {
    List<String> above = new ArrayList<>();
    if (VehicleDecision.isVehicle(leaf)) {
      return above;
    }
    for (String area : places.path(leaf.area())) {
      above.add(SubjectId.area(area).toString());
    }
    for (String group : places.groups(null, leaf.area())) {
      above.add(SubjectId.group(group).toString());
    }
    if (!leaf.member().isEmpty()) {
      above.add(SubjectId.group("need-" + leaf.member()).toString());
    }
    return above;
  }
}
