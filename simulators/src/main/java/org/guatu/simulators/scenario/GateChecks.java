package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Place;
import org.guatu.simulators.town.Town;

/**
 * The gate posts 门岗: who comes in shows a code, and is on the compound's list or not. The scans
 * name no person: to come home is not to be sampled.
 *
 * @param perHundredPeople entries a day, of a compound, over all its gates
 * @param unregistered share of them that is on no list
 * @param gates each with the people behind it
 */
record GateChecks(double perHundredPeople, double unregistered, List<Gate> gates)
    implements SideActivity {
  /**
   * A gate that scans.
   *
   * @param people who live behind it, as many as come by this gate
   */
  record Gate(SidePoint point, int people) {}

  /** The id of a gate's point; its post is that of the same name. */
  static String pointOf(Place gate) {
    return gate.id();
  }

  /** The gates as the registry has them: manned from half past six until the night. */
  static List<ServicePoint> points(Town town, DayTimes times) {
    List<ServicePoint> points = new ArrayList<>();
    for (Compound compound : town.compounds()) {
      for (Place gate : compound.gates()) {
        points.add(
            new ServicePoint(
                pointOf(gate),
                "gate",
                new LocalName(gate.name().zh() + "门岗", gate.name().en() + " Post"),
                compound.code(),
                gate.lon(),
                gate.lat(),
                1,
                List.of(compound.code()),
                times.at(6, 30),
                times.at(22, 0),
                times.at(0, 0)));
      }
    }
    return points;
  }

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    for (Gate gate : gates) {
      SidePoint point = gate.point();
      UniformRandomProvider random = desk.random("gate:" + point.id());
      long opens = desk.at(6, 30) + random.nextLong(10 * DayTimes.MINUTE);
      point.say(simulation, opens, PointEventType.POINT_OPENED);
      point.heartbeats(simulation, desk.at(6, 10), desk.at(22, 0));
      long entries = Math.round(gate.people() * perHundredPeople / 100);
      for (int i = 0; i < entries; i++) {
        long at = opens + random.nextLong(desk.at(22, 0) - opens);
        String outcome = random.nextDouble() < unregistered ? PointEvent.UNREGISTERED : "done";
        point.say(simulation, at, PointEventType.SERVED, event -> event.outcome(outcome));
      }
    }
  }
}
