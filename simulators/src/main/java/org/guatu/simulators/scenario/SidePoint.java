package org.guatu.simulators.scenario;

import java.util.function.UnaryOperator;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Simulation;

/**
 * A service point that has nothing to do with the sampling round: its events name no round.
 *
 * @param id on the wire
 * @param area code of where it stands
 * @param device what scans there
 */
record SidePoint(String id, String area, Device device) {
  /** Has the device say something at an instant. */
  void say(Simulation<Day> simulation, long atMillis, PointEventType type) {
    say(simulation, atMillis, type, UnaryOperator.identity());
  }

  /** Has the device say something with more to it. */
  void say(
      Simulation<Day> simulation,
      long atMillis,
      PointEventType type,
      UnaryOperator<PointEvent.Builder> what) {
    OperationsDesk.schedule(simulation, atMillis, s -> now(s, type, what));
  }

  /** Signs of life, once a minute. */
  void heartbeats(Simulation<Day> simulation, long fromMillis, long toMillis) {
    if (fromMillis < toMillis) {
      OperationsDesk.schedule(
          simulation,
          fromMillis,
          s -> {
            now(s, PointEventType.DEVICE_HEARTBEAT, UnaryOperator.identity());
            heartbeats(s, fromMillis + DayTimes.MINUTE, toMillis);
          });
    }
  }

  private void now(
      Simulation<Day> simulation, PointEventType type, UnaryOperator<PointEvent.Builder> what) {
    Facts facts = simulation.model().facts();
    if (facts.wanted()) {
      PointEvent.Builder event =
          facts.point(type, device, simulation.nowMillis()).round(null).area(area).point(id);
      facts.say(what.apply(event).build());
    }
  }
}
