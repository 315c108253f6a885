package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.RandomStreams;
import org.guatu.simulators.town.Building;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.SamplingPoint;
import org.guatu.simulators.town.Town;
import org.guatu.simulators.town.Worksite;

/** Makes the state a sampling day begins in, and its first agenda. */
final class DayMaker {
  private final Town town;
  private final SamplingDayConfig config;
  private final RandomStreams streams;
  private final String round;
  private final Devices devices = new Devices();
  private final List<SideActivity> beside = new ArrayList<>();

  DayMaker(Town town, SamplingDayConfig config, RandomStreams streams, String round) {
    this.town = town;
    this.config = config;
    this.streams = streams;
    this.round = round;
  }

  Devices devices() {
    return devices;
  }

  /** Has these go on beside the round. Their devices are given out before the day is made. */
  void beside(List<SideActivity> activities) {
    beside.addAll(activities);
  }

  Simulation<Day> make(long firstFactMillis, long lastFactMillis) {
    Device roster = devices.fixed(Devices.ROSTER, "roster-1");
    Device desk = devices.fixed(Devices.OPERATIONS_DESK, "operations-desk-1");
    OperationsDesk operations = new OperationsDesk(town, config, streams, roster, desk);
    Simulation<Day> simulation =
        new Simulation<>(day(firstFactMillis, lastFactMillis), firstFactMillis);
    Day day = simulation.model();
    for (int point = 0; point < day.points().size(); point++) {
      int index = point;
      PointHours.begin(simulation, index);
      simulation.schedule(CallUp.beginsAtMillis(day, index), s -> CallUp.call(s, index));
    }
    long imported = firstFactMillis;
    for (DeliveryConfig.Demand demand : config.deliveries().demands()) {
      Orders.begin(simulation, demand, imported);
      imported += DayTimes.MINUTE;
    }
    for (Vehicle vehicle : day.deliveries().vehicles()) {
      int index = vehicle.spec().index();
      long offset = 311L * index;
      simulation.schedule(firstFactMillis + offset, s -> Vehicle.look(s, index));
      simulation.schedule(firstFactMillis + offset, s -> VehicleReports.position(s, index));
      simulation.schedule(firstFactMillis + 6 * offset, s -> VehicleReports.heartbeat(s, index));
    }
    for (int line = 0; line < day.hotlines().size(); line++) {
      Callers.next(simulation, line, 0);
    }
    Heartbeats.begin(simulation);
    Residents.begin(simulation);
    operations.begin(simulation);
    beside.forEach(activity -> activity.begin(simulation, operations));
    return simulation;
  }

  private Day day(long firstFactMillis, long lastFactMillis) {
    Map<String, CallUp.Household> homes = homes();
    PointPlans plans = new PointPlans(config, streams, devices, town.points().size());
    List<PointProcess> points = new ArrayList<>();
    List<CallUp> callUps = new ArrayList<>();
    for (SamplingPoint site : town.points()) {
      int index = points.size();
      points.add(new PointProcess(plans.plan(index, site)));
      callUps.add(new CallUp(index, called(homes, site)));
    }
    List<String> stalled = stalledCompounds();
    Roads roads = new Roads(town.streets());
    Deliveries deliveries = deliveries(roads, stalled);
    List<HotlineProcess> hotlines = hotlines();
    Setting setting =
        new Setting(
            config,
            streams,
            new PersonHash(streams.seed()),
            devices.fixed(Devices.LABORATORY, "lab-1"),
            devices.fixed(Devices.TICKET_DESK, "ticket-desk-1"),
            devices.fixed(Devices.REGISTER, "register-1"),
            roads,
            new CallMaker(config.hotline(), streams, town, buildingsOf(stalled)),
            town.code(),
            firstFactMillis,
            lastFactMillis);
    return new Day(
        setting, new Facts(round, devices.count()), points, callUps, deliveries, hotlines);
  }

  private Deliveries deliveries(Roads roads, List<String> stalled) {
    Fleet fleet = new Fleet(town, config, devices, roads);
    List<Destination> destinations = fleet.destinations(stalled);
    return new Deliveries(
        destinations,
        new OrderMaker(config, streams, destinations),
        devices.fixed(Devices.ORDER_DESK, "order-desk-1"),
        fleet.bases(destinations.size()),
        fleet.vehicles());
  }

  private List<HotlineProcess> hotlines() {
    List<HotlineProcess> hotlines = new ArrayList<>();
    for (HotlineConfig.Line line : config.hotline().lines()) {
      Device exchange = devices.fixed(Devices.HOTLINE_SWITCH, "switch-" + line.id());
      hotlines.add(new HotlineProcess(hotlines.size(), line, exchange));
    }
    return hotlines;
  }

  /** Whole neighbourhoods whose gate teams stall: the first drawn, as many as there are to be. */
  private List<String> stalledCompounds() {
    UniformRandomProvider random = streams.stream("incidents", "stall");
    int first = random.nextInt(town.neighbourhoods().size());
    List<String> stalled = new ArrayList<>();
    for (int i = 0; i < config.incidents().stalledNeighbourhoods(); i++) {
      String code = town.neighbourhoods().get((first + i) % town.neighbourhoods().size()).code();
      for (Compound compound : town.compounds()) {
        if (compound.neighbourhood().equals(code)) {
          stalled.add(compound.code());
        }
      }
    }
    return stalled;
  }

  private List<Building> buildingsOf(List<String> compounds) {
    return town.buildings().stream()
        .filter(building -> compounds.contains(building.compound()))
        .toList();
  }

  private Map<String, CallUp.Household> homes() {
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

  private static List<CallUp.Household> called(
      Map<String, CallUp.Household> homes, SamplingPoint site) {
    List<String> codes = new ArrayList<>(site.buildings());
    codes.addAll(site.worksites());
    List<CallUp.Household> called = new ArrayList<>();
    for (String code : codes) {
      CallUp.Household home = homes.get(code);
      if (home == null) {
        throw new IllegalArgumentException(site.id() + " serves " + code + ", unknown in the town");
      }
      called.add(home);
    }
    return called;
  }
}
