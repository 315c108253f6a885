package org.guatu.simulators.scenario;

import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.kernel.Action;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.RandomStreams;
import org.guatu.simulators.town.Town;

/**
 * Who speaks of shifts, stock, tasks, areas and notices. All that happens is drawn as the day
 * begins: nothing of it depends on what the rest of the day does.
 *
 * @param roster the roster's system and its check-in pages
 * @param desk the desk where the rest is typed in
 */
record OperationsDesk(
    Town town, SamplingDayConfig config, RandomStreams streams, Device roster, Device desk) {
  /** Numbers of staff and volunteers begin here. */
  private static final long STAFF = 2_000_000_000L;

  /** Lines of a list are read in one after the other. */
  static final long LIST_SPACING_MILLIS = 40;

  /** Puts everything on the agenda. */
  void begin(Simulation<Day> simulation) {
    Rosters.begin(simulation, this);
    LanePlans.begin(simulation, this);
    CallUpPlans.begin(simulation, this);
    Stores.begin(simulation, this);
    Routines.begin(simulation, this);
    Declarations.begin(simulation, this);
    Notices.begin(simulation, this);
    everyMinute(simulation, simulation.nowMillis() + 17 * DayTimes.SECOND);
  }

  private void everyMinute(Simulation<Day> simulation, long atMillis) {
    schedule(
        simulation,
        atMillis,
        s -> {
          say(s, OperationsEventType.DEVICE_HEARTBEAT, roster, e -> e.area(town.code()));
          say(s, OperationsEventType.DEVICE_HEARTBEAT, desk, e -> e.area(town.code()));
          everyMinute(s, s.nowMillis() + DayTimes.MINUTE);
        });
  }

  long at(int hour, int minute) {
    return config.times().at(hour, minute);
  }

  OperationsConfig numbers() {
    return config.operations();
  }

  UniformRandomProvider random(String entity) {
    return streams.stream(entity, "operations");
  }

  /** Puts something on the agenda, unless the day is over by then. */
  static void schedule(Simulation<Day> simulation, long atMillis, Action<Day> action) {
    if (!simulation.model().over(atMillis)) {
      simulation.schedule(Math.max(simulation.nowMillis(), atMillis), action);
    }
  }

  /** Has a device say something at an instant. */
  static void later(
      Simulation<Day> simulation,
      long atMillis,
      OperationsEventType type,
      Device device,
      UnaryOperator<OperationsEvent.Builder> what) {
    schedule(simulation, atMillis, s -> say(s, type, device, what));
  }

  private static void say(
      Simulation<Day> simulation,
      OperationsEventType type,
      Device device,
      UnaryOperator<OperationsEvent.Builder> what) {
    Facts facts = simulation.model().facts();
    if (facts.wanted()) {
      facts.say(what.apply(facts.operations(type, device, simulation.nowMillis())).build());
    }
  }

  /** The hash of the {@code number}-th of the staff. */
  static String staff(Simulation<Day> simulation, long number) {
    return simulation.model().people().of(STAFF + number);
  }
}
