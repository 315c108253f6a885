package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Simulation;

/** The day of a point beside its queue: ready, open, breaks, rain, observations, closed. */
final class PointHours {
  private static final long CLOSING_CHECK_MILLIS = DayTimes.MINUTE / 2;

  private PointHours() {}

  /** Puts the day of one point on the agenda. */
  static void begin(Simulation<Day> simulation, int point) {
    Day day = simulation.model();
    PointPlan plan = day.point(point).plan();
    UniformRandomProvider random = day.streams().stream("point:" + plan.site().id(), "hours");
    long ready = plan.opensAtMillis() - 30 * DayTimes.MINUTE + random.nextLong(8 * DayTimes.MINUTE);
    simulation.schedule(ready, s -> s.model().point(point).status(s, PointEventType.POINT_READY));
    simulation.schedule(plan.opensAtMillis(), s -> open(s, point));
    simulation.schedule(plan.closesAtMillis(), s -> close(s, point));
    if (plan.rainFromMillis() > 0) {
      simulation.schedule(plan.rainFromMillis(), s -> rain(s, point));
      simulation.schedule(plan.rainToMillis(), s -> open(s, point));
    }
    for (int lane = -1; lane < plan.lanes().size(); lane++) {
      int number = lane;
      long first = ready - 10 * DayTimes.MINUTE + random.nextLong(DayTimes.MINUTE);
      simulation.schedule(first, s -> heartbeat(s, point, number));
    }
    for (int lane = 0; lane < plan.lanes().size() && plan.lanes().size() > 1; lane++) {
      int number = lane;
      long first = plan.opensAtMillis() + firstBreakAfterMillis(lane, plan.lanes().size());
      simulation.schedule(first, s -> pauseForBreak(s, point, number));
    }
    PointConfig config = day.config().points();
    long opened = plan.opensAtMillis();
    simulation.schedule(
        opened + random.nextLong(config.queueObservedMillis()), s -> countQueue(s, point, 0));
    simulation.schedule(
        opened + random.nextLong(config.waitObservedMillis()), s -> measureWait(s, point, 0));
    simulation.schedule(
        opened + random.nextLong(day.config().tubes().pickUpMillis()),
        s -> TubeProcess.pickUp(s, point));
  }

  /** When a lane has its first break, after the opening: they are staggered over the hour. */
  static long firstBreakAfterMillis(int lane, int lanes) {
    return (30 + 60L * lane / lanes) * DayTimes.MINUTE;
  }

  private static void open(Simulation<Day> simulation, int point) {
    PointProcess process = simulation.model().point(point);
    if (process.done()) {
      return;
    }
    process.admit(true);
    process.status(simulation, PointEventType.POINT_OPENED);
    for (int lane = 0; lane < process.laneCount(); lane++) {
      process.openLane(simulation, lane);
    }
  }

  private static void rain(Simulation<Day> simulation, int point) {
    PointProcess process = simulation.model().point(point);
    if (process.done()) {
      return;
    }
    process.admit(false);
    process.status(simulation, PointEventType.POINT_PAUSED);
    for (int lane = 0; lane < process.laneCount(); lane++) {
      process.pauseLane(simulation, lane);
    }
  }

  private static void close(Simulation<Day> simulation, int point) {
    PointProcess process = simulation.model().point(point);
    if (process.queued() == 0) {
      for (int lane = 0; lane < process.laneCount(); lane++) {
        process.pauseLane(simulation, lane);
      }
      if (process.still()) {
        process.close(simulation);
        return;
      }
    }
    simulation.schedule(simulation.nowMillis() + CLOSING_CHECK_MILLIS, s -> close(s, point));
  }

  private static void pauseForBreak(Simulation<Day> simulation, int point, int lane) {
    Day day = simulation.model();
    PointProcess process = day.point(point);
    if (process.done()) {
      return;
    }
    long now = simulation.nowMillis();
    process.pauseLane(simulation, lane);
    simulation.schedule(
        now + day.config().points().breakMillis(), s -> s.model().point(point).openLane(s, lane));
    simulation.schedule(now + DayTimes.HOUR, s -> pauseForBreak(s, point, lane));
  }

  private static void heartbeat(Simulation<Day> simulation, int point, int lane) {
    Day day = simulation.model();
    PointProcess process = day.point(point);
    if (process.done()) {
      return;
    }
    process.heartbeat(simulation, lane);
    simulation.schedule(
        simulation.nowMillis() + day.config().points().heartbeatMillis(),
        s -> heartbeat(s, point, lane));
  }

  private static void countQueue(Simulation<Day> simulation, int point, int time) {
    Day day = simulation.model();
    PointProcess process = day.point(point);
    if (process.done()) {
      return;
    }
    UniformRandomProvider random = observer(day, process, "count", time);
    // People who count a long queue miscount it a little.
    double error = 1 + 0.05 * (random.nextDouble() - 0.5);
    process.observe(
        simulation, PointEventType.QUEUE_OBSERVED, Math.round(process.queued() * error));
    long span = (long) ((0.5 + random.nextDouble()) * day.config().points().queueObservedMillis());
    simulation.schedule(simulation.nowMillis() + span, s -> countQueue(s, point, time + 1));
  }

  private static void measureWait(Simulation<Day> simulation, int point, int time) {
    Day day = simulation.model();
    PointProcess process = day.point(point);
    if (process.done()) {
      return;
    }
    if (process.lastWaitMillis() >= 0) {
      process.observe(simulation, PointEventType.WAIT_OBSERVED, process.lastWaitMillis());
    }
    UniformRandomProvider random = observer(day, process, "wait", time);
    long span = (long) ((0.5 + random.nextDouble()) * day.config().points().waitObservedMillis());
    simulation.schedule(simulation.nowMillis() + span, s -> measureWait(s, point, time + 1));
  }

  private static UniformRandomProvider observer(
      Day day, PointProcess process, String purpose, int time) {
    return day.streams().stream("point:" + process.plan().site().id() + ":" + time, purpose);
  }
}
