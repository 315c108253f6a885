package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.simulators.emit.Corrector;
import org.guatu.simulators.emit.DisorderCounts;
import org.guatu.simulators.emit.Ether;
import org.guatu.simulators.emit.EventSink;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.RandomStreams;
import org.guatu.simulators.town.Building;
import org.guatu.simulators.town.RegistryTerms;
import org.guatu.simulators.town.SamplingPoint;
import org.guatu.simulators.town.Town;
import org.guatu.simulators.town.TownGeoJson;
import org.guatu.simulators.town.TownRegistry;
import org.guatu.simulators.town.Worksite;

/** A sampling round 全员核酸 in a town, from the points' setting up to the last report. */
public final class SamplingDay implements Scenario {
  private static final String ROUND = "R1";

  private final Town town;
  private final SamplingDayConfig config;
  private final Ether ether;
  private final Simulation<Day> simulation;

  private SamplingDay(Town town, RandomStreams streams, SamplingDayConfig config) {
    this.town = town;
    this.config = config;
    Devices devices = new Devices();
    Day day = day(town, streams, config, devices);
    this.ether = new Ether(streams, config.disorder(), Corrector.NOBODY, devices.fixedIds());
    this.simulation = new Simulation<>(day, startMillis());
    day.facts().tell(ether::offer);
    for (int point = 0; point < day.points().size(); point++) {
      int index = point;
      PointHours.begin(simulation, index);
      simulation.schedule(
          config.times().at(6, 55) + 7 * DayTimes.SECOND * index, s -> CallUp.call(s, index));
    }
  }

  /** The day in the town of the seed. */
  static SamplingDay of(long seed, SamplingDayConfig config) {
    return in(StandInTown.make(34), seed, config);
  }

  /** The day in a given town. */
  public static SamplingDay in(Town town, long seed, SamplingDayConfig config) {
    return new SamplingDay(town, new RandomStreams(seed), config);
  }

  private static Day day(
      Town town, RandomStreams streams, SamplingDayConfig config, Devices devices) {
    PointPlans plans = new PointPlans(config, streams, devices, town.points().size());
    Map<String, CallUp.Household> homes = homes(town);
    List<PointProcess> points = new ArrayList<>();
    List<CallUp> callUps = new ArrayList<>();
    for (SamplingPoint site : town.points()) {
      int index = points.size();
      points.add(new PointProcess(plans.plan(index, site)));
      List<CallUp.Household> called = new ArrayList<>();
      site.buildings().forEach(code -> called.add(home(homes, code)));
      site.worksites().forEach(code -> called.add(home(homes, code)));
      callUps.add(new CallUp(index, called));
    }
    Device laboratory = devices.fixed(Devices.LABORATORY, "lab-1");
    return new Day(config, streams, laboratory, new Facts(ROUND, devices.count()), points, callUps);
  }

  private static Map<String, CallUp.Household> homes(Town town) {
    Map<String, CallUp.Household> homes = new HashMap<>();
    long next = 1;
    for (Building building : town.buildings()) {
      homes.put(building.code(), new CallUp.Household(building.code(), next, building.people()));
      next += building.people();
    }
    for (Worksite site : town.worksites()) {
      String code = site.place().area();
      homes.put(code, new CallUp.Household(code, next, site.workers()));
      next += site.workers();
    }
    return homes;
  }

  private static CallUp.Household home(Map<String, CallUp.Household> homes, String code) {
    CallUp.Household home = homes.get(code);
    if (home == null) {
      throw new IllegalArgumentException("a point serves " + code + ", which is not in the town");
    }
    return home;
  }

  @Override
  public Registry registry() {
    DayTimes times = config.times();
    Round round =
        new Round(
            ROUND,
            new LocalName("第一轮核酸筛查", "Sampling round 1"),
            times.at(7, 0),
            times.at(15, 0),
            endMillis() + 72 * DayTimes.HOUR);
    return TownRegistry.of(
        town,
        new RegistryTerms(1, times.at(0, 0), times.at(7, 0), times.at(13, 30), List.of(round)));
  }

  @Override
  public byte[] mapGeoJson() {
    return TownGeoJson.write(town);
  }

  @Override
  public long startMillis() {
    return config.times().at(6, 0);
  }

  /** The last facts are of 21:00; a device that was offline may bring them six hours later. */
  @Override
  public long endMillis() {
    return config.times().at(21, 0) + 13 * DayTimes.HOUR / 2;
  }

  @Override
  public long midRoundMillis() {
    return config.times().at(9, 30);
  }

  @Override
  public void runUntil(long receivedAtMillis, EventSink sink) {
    simulation.runUntil(Math.max(simulation.nowMillis(), receivedAtMillis));
    ether.drainUntil(receivedAtMillis, sink);
  }

  /** The disorder there was so far. */
  public DisorderCounts disorder() {
    return ether.counts();
  }

  Simulation<Day> simulation() {
    return simulation;
  }
}
