package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;

/**
 * A vaccination point: people go from stage to stage, first come first served, so that one sees
 * where they queue. Nobody is named: to be vaccinated is not to be sampled, and would count as
 * being reached by the sampling round.
 *
 * @param points one for each stage
 */
record Vaccination(VaccinationSite site, VaccinationConfig config, List<SidePoint> points)
    implements SideActivity {
  private static final double IN_THE_MORNING = 0.75;

  /** A desk, and when it is free. */
  private record Desk(int number, long freeMillis) {}

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    UniformRandomProvider random = desk.random("vaccination:" + site.id());
    List<Long> coming = arrivals(desk, random);
    for (VaccinationStage stage : VaccinationStage.values()) {
      coming = pass(simulation, desk, stage, coming, random);
    }
  }

  private List<Long> arrivals(OperationsDesk desk, UniformRandomProvider random) {
    List<Long> arrivals = new ArrayList<>();
    for (int i = 0; i < config.people(); i++) {
      boolean morning = random.nextDouble() < IN_THE_MORNING;
      long from = morning ? desk.at(9, 0) : desk.at(13, 0);
      arrivals.add(from + random.nextLong(150 * DayTimes.MINUTE));
    }
    Collections.sort(arrivals);
    return arrivals;
  }

  /** Everybody through one stage. When they leave it, in order. */
  private List<Long> pass(
      Simulation<Day> simulation,
      OperationsDesk desk,
      VaccinationStage stage,
      List<Long> arrivals,
      UniformRandomProvider random) {
    SidePoint point = pointOf(stage);
    VaccinationConfig.Desks desks = config.of(stage);
    long opens = desk.at(8, 50);
    point.say(simulation, opens - 20 * DayTimes.MINUTE, PointEventType.POINT_READY);
    point.say(simulation, opens, PointEventType.POINT_OPENED);
    PriorityQueue<Desk> free =
        new PriorityQueue<>(
            Comparator.comparingLong(Desk::freeMillis).thenComparingInt(Desk::number));
    for (int number = 1; number <= desks.count(); number++) {
      free.add(new Desk(number, opens));
      at(simulation, point, opens, PointEventType.LANE_OPENED, number);
    }
    ContinuousSampler takes =
        Distributions.logNormal(random, desks.meanMillis(), desks.variation());
    List<Long> leaving = new ArrayList<>();
    for (long arrival : arrivals) {
      Desk next = free.remove();
      long done = Math.max(arrival, next.freeMillis()) + (long) takes.sample();
      free.add(new Desk(next.number(), done));
      point.say(simulation, arrival, PointEventType.ARRIVED);
      at(simulation, point, done, PointEventType.SERVED, next.number());
      leaving.add(done);
    }
    Collections.sort(leaving);
    long closes = Math.max(desk.at(15, 45), leaving.get(leaving.size() - 1)) + DayTimes.MINUTE;
    for (int number = 1; number <= desks.count(); number++) {
      at(simulation, point, closes, PointEventType.LANE_PAUSED, number);
    }
    point.say(simulation, closes, PointEventType.POINT_CLOSED);
    point.heartbeats(simulation, opens - 30 * DayTimes.MINUTE, closes);
    return leaving;
  }

  private static void at(
      Simulation<Day> simulation, SidePoint point, long atMillis, PointEventType type, int desk) {
    point.say(simulation, atMillis, type, event -> event.lane("D" + desk));
  }

  private SidePoint pointOf(VaccinationStage stage) {
    return points.stream()
        .filter(point -> point.id().equals(stage.point(site.id())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no point for the stage " + stage));
  }
}
