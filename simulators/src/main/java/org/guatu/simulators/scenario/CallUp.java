package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;

/** The call-up 喊楼 to one point: its buildings one after the other, in groups. */
final class CallUp implements Forkable<CallUp> {
  private final int point;
  private final List<Household> buildings;
  private int building;
  private int calledThere;
  private int groups;

  /**
   * People to be called from one place.
   *
   * @param code of the building or worksite
   * @param firstPerson number of its first person
   * @param people how many
   */
  record Household(String code, long firstPerson, int people) {}

  CallUp(int point, List<Household> buildings) {
    this.point = point;
    this.buildings = List.copyOf(buildings);
  }

  /** The places it calls, in order. */
  List<Household> buildings() {
    return buildings;
  }

  /** When a point begins to call. */
  static long beginsAtMillis(Day day, int point) {
    return day.config().times().at(6, 55) + 7 * DayTimes.SECOND * point;
  }

  /** Calls the next group, if the queue allows, and comes back for the one after. */
  static void call(Simulation<Day> simulation, int point) {
    Day day = simulation.model();
    CallUp callUp = day.callUp(point);
    PointProcess process = day.point(point);
    if (callUp.building >= callUp.buildings.size() || process.done()) {
      return;
    }
    CallUpConfig config = day.config().callUp();
    boolean hold =
        process.plan().heedsQueue()
            && process.expectedWaitMillis(day.config().points()) > config.holdWaitMillis();
    int called = hold ? config.cohort() : callUp.callGroup(simulation);
    long gap = gapMillis(day, process, called);
    simulation.schedule(simulation.nowMillis() + gap, s -> call(s, point));
  }

  /** How long the lanes are busy with that many people called. */
  static long gapMillis(Day day, PointProcess process, int called) {
    PointConfig points = day.config().points();
    TubeConfig tubes = day.config().tubes();
    CallUpConfig config = day.config().callUp();
    double scan =
        points.samplingMeanMillis()
            + points.walkUpMillis()
            + (double) tubes.changeMillis() / tubes.usualCapacity();
    double working = 1 - points.breakMillis() / (double) DayTimes.HOUR;
    double coming = called * (config.onCall() + config.late());
    return (long) (coming * scan / (process.laneCount() * working * process.plan().load()));
  }

  /** Calls the next group; how many people it has. */
  private int callGroup(Simulation<Day> simulation) {
    Day day = simulation.model();
    CallUpConfig config = day.config().callUp();
    Household place = buildings.get(building);
    int people = Math.min(config.cohort(), place.people() - calledThere);
    UniformRandomProvider random =
        day.streams().stream("call:" + place.code() + ":" + groups++, "people");
    Turnout turnout = new Turnout(random, day.config());
    for (int i = 0; i < people; i++) {
      turnout.one(simulation, place.firstPerson() + calledThere + i);
    }
    calledThere += people;
    if (calledThere >= place.people()) {
      building++;
      calledThere = 0;
    }
    return people;
  }

  @Override
  public CallUp fork() {
    CallUp copy = new CallUp(point, buildings);
    copy.building = building;
    copy.calledThere = calledThere;
    copy.groups = groups;
    return copy;
  }

  /** Decides for each person called whether and when he comes, and puts that on the agenda. */
  private final class Turnout {
    private final UniformRandomProvider random;
    private final CallUpConfig config;
    private final PointConfig points;
    private final ContinuousSampler response;
    private final ContinuousSampler sampling;
    private final ContinuousSampler patience;

    Turnout(UniformRandomProvider random, SamplingDayConfig day) {
      this.random = random;
      this.config = day.callUp();
      this.points = day.points();
      this.response = Distributions.gamma(random, 2, config.responseMeanMillis());
      this.sampling =
          Distributions.logNormal(random, points.samplingMeanMillis(), points.samplingVariation());
      this.patience = Distributions.exponential(random, (double) points.meanPatienceMillis());
    }

    void one(Simulation<Day> simulation, long person) {
      double kind = random.nextDouble();
      if (kind < config.onCall()) {
        come(simulation, person, (long) response.sample());
      } else if (kind < config.onCall() + config.late()) {
        come(
            simulation, person, random.nextLong(config.leastLateMillis(), config.mostLateMillis()));
      } else {
        Residents.askAfter(simulation, person);
      }
      double extra = random.nextDouble();
      if (extra < config.again()) {
        come(simulation, person, DayTimes.HOUR + (long) response.sample());
      } else if (extra < config.again() + config.strangers()) {
        come(simulation, Day.STRANGER + person, (long) response.sample());
      }
    }

    private void come(Simulation<Day> simulation, long person, long afterMillis) {
      Waiting waiting =
          new Waiting(
              person,
              (long) sampling.sample(),
              points.leastPatienceMillis() + (long) patience.sample(),
              0,
              0);
      int index = point;
      simulation.schedule(
          simulation.nowMillis() + afterMillis, s -> s.model().point(index).arrive(s, waiting));
    }
  }
}
