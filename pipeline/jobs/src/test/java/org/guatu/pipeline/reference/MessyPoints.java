package org.guatu.pipeline.reference;

import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.jspecify.annotations.Nullable;

/** Events at a few service points, one of which the registry lacks. */
final class MessyPoints {
  private static final List<PointEventType> CHANGES =
      List.of(
          PointEventType.POINT_READY,
          PointEventType.POINT_OPENED,
          PointEventType.POINT_PAUSED,
          PointEventType.POINT_CLOSED,
          PointEventType.QUEUE_OBSERVED,
          PointEventType.WAIT_OBSERVED,
          PointEventType.SERVED_OBSERVED,
          PointEventType.LANE_OPENED,
          PointEventType.LANE_OPENED,
          PointEventType.LANE_PAUSED);

  private static final List<PointEventType> STAGES =
      List.of(
          PointEventType.TUBE_OPENED,
          PointEventType.TUBE_SEALED,
          PointEventType.TUBE_HANDED_OVER,
          PointEventType.TUBE_RECEIVED,
          PointEventType.TUBE_REPORTED);

  private static final List<String> OUTCOMES = List.of("done", "done", "refused", "unregistered");

  private static final long HALF_HOUR = 30 * MessyEvents.MINUTE;

  private final MessyEvents messy;

  MessyPoints(MessyEvents messy) {
    this.messy = messy;
  }

  void emit() {
    for (String point : MessySite.POINTS) {
      for (int burst = 0; burst < 4; burst++) {
        burst(point, messy.anyTime());
      }
      for (int i = 0; i < 12; i++) {
        emit(event(messy.any(CHANGES), point, messy.anyTime()));
      }
      for (int plan = 0; plan < 5; plan++) {
        emit(plan(point));
      }
      for (int tube = 0; tube < 4; tube++) {
        tube(point, point + "-T" + tube);
      }
      heartbeats(point);
    }
  }

  /**
   * Lanes from a full ten minutes on, most often a later one; so that some plans replace others.
   */
  private PointEvent plan(String point) {
    long told = messy.anyTime();
    long from = told + messy.random().nextLong(-HALF_HOUR, 3 * HALF_HOUR);
    return event(PointEventType.LANES_PLANNED, point, told).toBuilder()
        .count(messy.random().nextInt(4))
        .startAtMillis(from - from % (10 * MessyEvents.MINUTE) + messy.random().nextInt(2))
        .build();
  }

  /** Half an hour of people, some lanes open. */
  private void burst(String point, long start) {
    emit(event(PointEventType.LANE_OPENED, point, start));
    for (int i = 0; i < 40; i++) {
      double kind = messy.random().nextDouble();
      PointEventType type =
          kind < 0.5
              ? PointEventType.ARRIVED
              : kind < 0.95 ? PointEventType.SERVED : PointEventType.LEFT;
      emit(event(type, point, start + messy.random().nextLong(30 * MessyEvents.MINUTE)));
    }
  }

  private void heartbeats(String point) {
    long start = messy.anyTime();
    for (int i = 0; i < 30; i++) {
      emit(event(PointEventType.DEVICE_HEARTBEAT, point, start + i * MessyEvents.MINUTE));
    }
  }

  /** The laboratory's events name no point; they come long after those that do. */
  private void tube(String point, String tube) {
    long at = messy.anyTime();
    for (PointEventType stage : STAGES) {
      boolean laboratory = stage.compareTo(PointEventType.TUBE_RECEIVED) >= 0;
      at += messy.random().nextLong(laboratory ? 40 * MessyEvents.MINUTE : MessyEvents.MINUTE);
      if (!messy.chance(0.15)) {
        emit(
            event(stage, point, at).toBuilder()
                .tube(tube)
                .point(laboratory ? null : point)
                .build());
      }
    }
  }

  private PointEvent event(PointEventType type, String point, long at) {
    return PointEvent.of(type, "app-" + messy.random().nextInt(3), messy.id(), at)
        .receivedAtMillis(Math.max(0, at + messy.delay()))
        .point(point)
        .area(messy.any(MessySite.SENT_AREAS))
        .round(messy.chance(0.5) ? MessySite.ROUND : null)
        .lane(lane(type))
        .count(counted(type) ? messy.random().nextInt(30) : -1)
        .outcome(type == PointEventType.SERVED ? messy.any(OUTCOMES) : null)
        .waitMillis(type == PointEventType.WAIT_OBSERVED ? messy.random().nextLong(3_600_000) : -1)
        .build();
  }

  private static boolean counted(PointEventType type) {
    return type == PointEventType.QUEUE_OBSERVED
        || type == PointEventType.SERVED_OBSERVED
        || type == PointEventType.LANES_PLANNED;
  }

  private @Nullable String lane(PointEventType type) {
    boolean atLane =
        type == PointEventType.LANE_OPENED
            || type == PointEventType.LANE_PAUSED
            || type == PointEventType.SERVED;
    return atLane ? "L" + messy.random().nextInt(3) : null;
  }

  private void emit(PointEvent event) {
    PointEvent skewed = event;
    if (messy.chance(0.05)) {
      long skew = messy.random().nextLong(-10 * MessyEvents.MINUTE, 10 * MessyEvents.MINUTE);
      skewed = event.toBuilder().occurredAtMillis(event.occurredAtMillis() + skew).build();
    }
    messy.emit(skewed);
    PointEvent standing = skewed;
    while (messy.chance(0.06)) {
      standing = correction(standing);
      messy.emit(standing);
    }
  }

  /** Of an event, or of a correction of it; sometimes received before what it corrects. */
  private PointEvent correction(PointEvent of) {
    PointEvent.Builder builder =
        of.toBuilder()
            .key(of.source(), messy.id())
            .corrects(of.key())
            .receivedAtMillis(
                of.receivedAtMillis() + (messy.chance(0.2) ? -messy.delay() : messy.delay()));
    if (of.outcome() != null && messy.chance(0.3)) {
      return builder.outcome(messy.any(OUTCOMES)).build();
    }
    switch (messy.random().nextInt(3)) {
      case 0 -> builder.point(of.tube() == null ? messy.any(MessySite.POINTS) : of.point());
      case 1 ->
          builder.occurredAtMillis(
              of.occurredAtMillis() + messy.random().nextLong(5 * MessyEvents.MINUTE));
      default -> builder.count(counted(of.type()) ? messy.random().nextInt(30) : -1);
    }
    return builder.build();
  }
}
