package org.guatu.simulators.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.emit.Corrector;
import org.guatu.simulators.town.Building;
import org.guatu.simulators.town.SamplingPoint;
import org.guatu.simulators.town.Town;
import org.jspecify.annotations.Nullable;

/** What the data desk finds wrong: the point, the lane, the building, the topic, the time. */
final class DeskCorrections implements Corrector {
  private final List<SamplingPoint> points;
  private final Map<String, List<String>> buildings = new HashMap<>();

  DeskCorrections(Town town) {
    this.points = town.points();
    town.compounds().forEach(compound -> buildings.put(compound.code(), compound.buildings()));
    for (Building building : town.buildings()) {
      buildings.put(building.code(), buildings.getOrDefault(building.compound(), List.of()));
    }
  }

  @Override
  public @Nullable Event correct(Event original, UniformRandomProvider random) {
    if (original instanceof PointEvent point) {
      return correct(point, random);
    }
    if (original instanceof DeliveryEvent delivery) {
      return correct(delivery, random);
    }
    if (original instanceof CallEvent call) {
      return correct(call, random);
    }
    return original instanceof OperationsEvent operations ? correct(operations, random) : null;
  }

  private static @Nullable Event correct(OperationsEvent event, UniformRandomProvider random) {
    return switch (event.type()) {
      case STOCK_SET -> event.toBuilder().quantity(event.quantity() + random.nextInt(4)).build();
      case SHIFT_CHECKED_IN, SHIFT_BREAK, SHIFT_OUT, TASK_STARTED, TASK_DONE, NOTICE_RECEIVED ->
          event.toBuilder().occurredAtMillis(earlier(event, random)).build();
      case SHIFT_PLANNED,
          SHIFT_NO_SHOW,
          STOCK_MOVE,
          TASK_PLANNED,
          TASK_CANCELLED,
          AREA_STATUS,
          NOTICE_ISSUED,
          DEVICE_HEARTBEAT ->
          null;
    };
  }

  private @Nullable Event correct(PointEvent event, UniformRandomProvider random) {
    if (event.type() != PointEventType.SERVED && event.type() != PointEventType.ARRIVED) {
      return null;
    }
    PointEvent.Builder right = event.toBuilder();
    int kind = random.nextInt(4);
    if (kind == 0 || (kind == 1 && event.lane() == null)) {
      SamplingPoint other = points.get(random.nextInt(points.size()));
      right.point(other.id()).area(other.area());
      if (event.lane() != null) {
        right.lane("L" + (1 + random.nextInt(other.lanes())));
      }
    } else if (kind == 1) {
      right.lane("L" + (1 + random.nextInt(3)));
    } else {
      right.occurredAtMillis(earlier(event, random));
    }
    return right.build();
  }

  private @Nullable Event correct(DeliveryEvent event, UniformRandomProvider random) {
    if (event.type() == DeliveryEventType.VEHICLE_POSITION
        || event.type() == DeliveryEventType.DEVICE_HEARTBEAT) {
      return null;
    }
    String area = event.area() == null ? "" : event.area();
    List<String> near = buildings.getOrDefault(area, List.of());
    DeliveryEvent.Builder right = event.toBuilder();
    if (!near.isEmpty() && random.nextBoolean()) {
      right.area(near.get(random.nextInt(near.size())));
    } else {
      right.occurredAtMillis(earlier(event, random));
    }
    return right.build();
  }

  private @Nullable Event correct(CallEvent event, UniformRandomProvider random) {
    if (event.type() == CallEventType.DEVICE_HEARTBEAT
        || event.type() == CallEventType.CALLS_OBSERVED) {
      return null;
    }
    CallEvent.Builder right = event.toBuilder();
    if (random.nextBoolean()) {
      right.topic(Topics.topic(LineConcern.ANYTHING, false, random));
    } else {
      right.occurredAtMillis(earlier(event, random));
    }
    return right.build();
  }

  /** Somebody scanned or typed it a while after it happened. */
  private static long earlier(Event event, UniformRandomProvider random) {
    return event.occurredAtMillis() - random.nextLong(DayTimes.MINUTE, 20 * DayTimes.MINUTE);
  }
}
