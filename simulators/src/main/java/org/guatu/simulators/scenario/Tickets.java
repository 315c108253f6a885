package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.guatu.contract.event.CallEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;

/**
 * The life of tickets 工单: created, dispatched, accepted, on site, resolved, called back, closed.
 */
final class Tickets {
  private static final double EXTERNAL = 0.12;
  private static final double REOPENED = 0.04;

  private Tickets() {}

  /** Opens a ticket for a call and puts the rest of its life on the agenda. */
  static void create(Simulation<Day> simulation, Call call) {
    Day day = simulation.model();
    long now = simulation.nowMillis();
    long due = now + Topics.dueMillis(call.topic());
    UniformRandomProvider random = day.streams().stream("ticket:" + call.id(), "life");
    ContinuousSampler quarter = Distributions.logNormal(random, 15 * DayTimes.MINUTE, 1.0);
    say(simulation, CallEventType.TICKET_CREATED, call, due);
    long at = later(simulation, now, quarter, 0.8, CallEventType.TICKET_DISPATCHED, call, due);
    at = later(simulation, at, quarter, 0.7, CallEventType.TICKET_ACCEPTED, call, due);
    at = later(simulation, at, quarter, 2.5, CallEventType.TICKET_ON_SITE, call, due);
    if (random.nextDouble() < EXTERNAL) {
      at = later(simulation, at, quarter, 1, CallEventType.TICKET_PENDING_EXTERNAL, call, due);
      at += (long) (8 * quarter.sample());
    }
    at = close(simulation, at, quarter, call, due);
    if (random.nextDouble() < REOPENED) {
      at = later(simulation, at, quarter, 3, CallEventType.TICKET_REOPENED, call, due);
      close(simulation, at, quarter, call, due);
    }
  }

  private static long close(
      Simulation<Day> simulation, long from, ContinuousSampler quarter, Call call, long due) {
    long at = later(simulation, from, quarter, 2, CallEventType.TICKET_RESOLVED, call, due);
    at = later(simulation, at, quarter, 2, CallEventType.TICKET_CALLED_BACK, call, due);
    return later(simulation, at, quarter, 0.2, CallEventType.TICKET_CLOSED, call, due);
  }

  private static long later(
      Simulation<Day> simulation,
      long from,
      ContinuousSampler quarter,
      double quarters,
      CallEventType type,
      Call call,
      long due) {
    long at = from + DayTimes.MINUTE / 2 + (long) (quarters * quarter.sample());
    if (!simulation.model().over(at)) {
      simulation.schedule(at, s -> say(s, type, call, due));
    }
    return at;
  }

  private static void say(Simulation<Day> simulation, CallEventType type, Call call, long due) {
    Day day = simulation.model();
    Facts facts = day.facts();
    if (facts.wanted()) {
      facts.say(
          facts
              .call(type, day.setting().ticketDesk(), simulation.nowMillis())
              .area(call.area())
              .ticket("T-" + call.id())
              .call(call.id())
              .topic(call.topic())
              .category(call.category())
              .dueAtMillis(due)
              .build());
    }
  }
}
