package org.guatu.simulators.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.kernel.Simulation;
import org.jspecify.annotations.Nullable;

/** One service point: a queue, first come first served, before its lanes. */
final class PointProcess implements Forkable<PointProcess> {
  private final PointPlan plan;
  private final Deque<Waiting> queue;
  private final List<Lane> lanes;
  private final TubeProcess tubes;
  private long arrived;
  private long served;
  private long left;
  private long turnedAway;
  private int atLanes;
  private long lastWaitMillis = -1;
  private boolean admitting;
  private boolean done;

  PointProcess(PointPlan plan) {
    this.plan = plan;
    this.queue = new ArrayDeque<>();
    this.lanes = new ArrayList<>();
    for (int i = 0; i < plan.lanes().size(); i++) {
      lanes.add(new Lane(plan.lanes().get(i), "L" + (i + 1)));
    }
    this.tubes = new TubeProcess(plan);
  }

  private PointProcess(PointProcess other) {
    this.plan = other.plan;
    this.queue = new ArrayDeque<>(other.queue);
    this.lanes = new ArrayList<>();
    other.lanes.forEach(lane -> lanes.add(lane.fork()));
    this.tubes = other.tubes.fork();
    this.arrived = other.arrived;
    this.served = other.served;
    this.left = other.left;
    this.turnedAway = other.turnedAway;
    this.atLanes = other.atLanes;
    this.lastWaitMillis = other.lastWaitMillis;
    this.admitting = other.admitting;
    this.done = other.done;
  }

  PointPlan plan() {
    return plan;
  }

  TubeProcess tubes() {
    return tubes;
  }

  long arrived() {
    return arrived;
  }

  long served() {
    return served;
  }

  long left() {
    return left;
  }

  int queued() {
    return queue.size();
  }

  /** People at a lane right now. */
  int inService() {
    return atLanes;
  }

  /** Wait of the one who was called to a lane last, in milliseconds; -1 before anybody was. */
  long lastWaitMillis() {
    return lastWaitMillis;
  }

  boolean admitting() {
    return admitting;
  }

  /** Closed for the day. */
  boolean done() {
    return done;
  }

  /** How long one who joins now may expect to wait, in milliseconds. */
  long expectedWaitMillis(PointConfig config) {
    double scan = config.samplingMeanMillis() + config.walkUpMillis();
    return (long) (queue.size() * scan / Math.max(1, lanes.size()));
  }

  /** A person joins the queue. */
  void arrive(Simulation<Day> simulation, Waiting person) {
    if (done || simulation.nowMillis() >= plan.closesAtMillis()) {
      turnedAway++;
      return;
    }
    Day day = simulation.model();
    long now = simulation.nowMillis();
    long ticket = ++arrived;
    Waiting joined = person.joined(now, ticket);
    say(day, PointEventType.ARRIVED, plan.entrance(), now, null, joined, -1);
    // Nobody's patience is at stake where the queue is short.
    if (joined.patienceMillis() < 2 * expectedWaitMillis(day.config().points())) {
      int index = plan.index();
      simulation.schedule(
          now + joined.patienceMillis(), s -> s.model().point(index).giveUp(s, ticket));
    }
    queue.add(joined);
    callNext(simulation);
  }

  private void giveUp(Simulation<Day> simulation, long ticket) {
    for (Waiting waiting : queue) {
      if (waiting.ticket() == ticket) {
        queue.remove(waiting);
        left++;
        Day day = simulation.model();
        say(day, PointEventType.LEFT, plan.entrance(), simulation.nowMillis(), null, waiting, -1);
        return;
      }
    }
  }

  /** Calls people to the lanes that are free. */
  void callNext(Simulation<Day> simulation) {
    for (int i = 0; i < lanes.size() && !queue.isEmpty(); i++) {
      if (lanes.get(i).free() && admitting) {
        begin(simulation, i, queue.remove());
      }
    }
  }

  private void begin(Simulation<Day> simulation, int number, Waiting person) {
    Lane lane = lanes.get(number);
    long now = simulation.nowMillis();
    lane.busy = true;
    atLanes++;
    lastWaitMillis = now - person.arrivedAtMillis();
    if (lane.tube == null) {
      openTube(simulation.model(), lane, now);
    }
    long took = person.samplingMillis() + simulation.model().config().points().walkUpMillis();
    int index = plan.index();
    simulation.schedule(now + took, s -> s.model().point(index).finish(s, number, person));
  }

  private void finish(Simulation<Day> simulation, int number, Waiting person) {
    Day day = simulation.model();
    Lane lane = lanes.get(number);
    long now = simulation.nowMillis();
    served++;
    atLanes--;
    lane.inTube++;
    say(day, PointEventType.SERVED, lane.device, now, lane, person, -1);
    if (lane.inTube < lane.tubeCapacity) {
      free(simulation, lane);
      return;
    }
    sealTube(day, lane, now);
    int index = plan.index();
    simulation.schedule(
        now + day.config().tubes().changeMillis(),
        s -> {
          PointProcess point = s.model().point(index);
          point.free(s, point.lanes.get(number));
        });
  }

  private void free(Simulation<Day> simulation, Lane lane) {
    lane.busy = false;
    if (lane.wantsPause) {
      pause(simulation, lane);
    }
    callNext(simulation);
  }

  private void openTube(Day day, Lane lane, long now) {
    lane.tubes++;
    lane.inTube = 0;
    lane.tubeCapacity = day.tubeCapacity(plan.index());
    lane.tube = plan.site().id() + "-" + lane.id + "-T" + lane.tubes;
    say(day, PointEventType.TUBE_OPENED, lane.device, now, lane, null, -1);
  }

  private void sealTube(Day day, Lane lane, long now) {
    String tube = lane.tube;
    if (tube != null) {
      say(day, PointEventType.TUBE_SEALED, lane.device, now, lane, null, -1);
      tubes.sealed(tube, lane.tubeCapacity);
      lane.tube = null;
    }
  }

  /** Staffs a lane, if the point admits people. */
  void openLane(Simulation<Day> simulation, int number) {
    Lane lane = lanes.get(number);
    lane.wantsPause = false;
    if (!lane.staffed && admitting) {
      lane.staffed = true;
      say(
          simulation.model(),
          PointEventType.LANE_OPENED,
          lane.device,
          simulation.nowMillis(),
          lane,
          null,
          -1);
      callNext(simulation);
    }
  }

  /** Stops a lane as soon as the person at it is done. */
  void pauseLane(Simulation<Day> simulation, int number) {
    Lane lane = lanes.get(number);
    if (lane.staffed && lane.busy) {
      lane.wantsPause = true;
    } else if (lane.staffed) {
      pause(simulation, lane);
    }
  }

  private void pause(Simulation<Day> simulation, Lane lane) {
    lane.staffed = false;
    lane.wantsPause = false;
    long now = simulation.nowMillis();
    say(simulation.model(), PointEventType.LANE_PAUSED, lane.device, now, lane, null, -1);
  }

  int laneCount() {
    return lanes.size();
  }

  boolean staffed(int number) {
    return lanes.get(number).staffed;
  }

  /** Nobody is at a lane and every lane is unstaffed. */
  boolean still() {
    return lanes.stream().noneMatch(lane -> lane.staffed || lane.busy);
  }

  void admit(boolean now) {
    admitting = now;
  }

  void close(Simulation<Day> simulation) {
    admitting = false;
    done = true;
    lanes.forEach(lane -> sealTube(simulation.model(), lane, simulation.nowMillis()));
    tubes.handOver(simulation);
    status(simulation, PointEventType.POINT_CLOSED);
  }

  /** Says something about the point as a whole. */
  void status(Simulation<Day> simulation, PointEventType type) {
    say(simulation.model(), type, plan.entrance(), simulation.nowMillis(), null, null, -1);
  }

  void observe(Simulation<Day> simulation, PointEventType type, long value) {
    say(simulation.model(), type, plan.entrance(), simulation.nowMillis(), null, null, value);
  }

  /** A sign of life of the entrance (-1) or a lane. */
  void heartbeat(Simulation<Day> simulation, int number) {
    Lane lane = number < 0 ? null : lanes.get(number);
    Device device = lane == null ? plan.entrance() : lane.device;
    long now = simulation.nowMillis();
    say(simulation.model(), PointEventType.DEVICE_HEARTBEAT, device, now, lane, null, -1);
  }

  private void say(
      Day day,
      PointEventType type,
      Device device,
      long now,
      @Nullable Lane lane,
      @Nullable Waiting person,
      long value) {
    Facts facts = day.facts();
    if (!facts.wanted()) {
      return;
    }
    PointEvent.Builder event =
        facts.point(type, device, now).area(plan.site().area()).point(plan.site().id());
    if (lane != null) {
      event.lane(lane.id);
      if (speaksOfTube(type) && lane.tube != null) {
        event.tube(lane.tube).tubeCapacity(lane.tubeCapacity);
      }
    }
    if (person != null) {
      event.person(day.people().of(person.person()));
    }
    if (type == PointEventType.SERVED) {
      event.outcome("done");
    } else if (type == PointEventType.QUEUE_OBSERVED) {
      event.count(value);
    } else if (type == PointEventType.WAIT_OBSERVED) {
      event.waitMillis(value);
    }
    facts.say(event.build());
  }

  private static boolean speaksOfTube(PointEventType type) {
    return type == PointEventType.SERVED
        || type == PointEventType.TUBE_OPENED
        || type == PointEventType.TUBE_SEALED;
  }

  @Override
  public PointProcess fork() {
    return new PointProcess(this);
  }
}
