package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.guatu.contract.event.CallEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.jspecify.annotations.Nullable;

/**
 * The life of tickets 工单: created, dispatched, accepted, on site, resolved, called back, closed.
 */
final class Tickets {
  private static final double EXTERNAL = 0.12;
  private static final double EXTERNAL_EMERGENCY = 0.5;
  private static final double REOPENED = 0.04;

  private Tickets() {}

  /**
   * A ticket as it is opened.
   *
   * @param line the line it came in on, where the ticket names it
   */
  private record Ticket(Call call, long dueMillis, double external, @Nullable String line) {}

  /** Opens a ticket for a call and puts the rest of its life on the agenda. */
  static void create(Simulation<Day> simulation, Call call, HotlineConfig.Line line) {
    boolean emergency = line.concern().emergency();
    Ticket ticket =
        new Ticket(
            call,
            simulation.nowMillis() + Topics.dueMillis(call.topic()),
            emergency ? EXTERNAL_EMERGENCY : EXTERNAL,
            emergency ? line.id() : null);
    live(simulation, ticket);
  }

  private static void live(Simulation<Day> simulation, Ticket ticket) {
    long now = simulation.nowMillis();
    UniformRandomProvider random =
        simulation.model().streams().stream("ticket:" + ticket.call().id(), "life");
    ContinuousSampler quarter = Distributions.logNormal(random, 15 * DayTimes.MINUTE, 1.0);
    say(simulation, CallEventType.TICKET_CREATED, ticket);
    long at = later(simulation, now, quarter, 0.8, CallEventType.TICKET_DISPATCHED, ticket);
    at = later(simulation, at, quarter, 0.7, CallEventType.TICKET_ACCEPTED, ticket);
    at = later(simulation, at, quarter, 2.5, CallEventType.TICKET_ON_SITE, ticket);
    if (random.nextDouble() < ticket.external()) {
      at = later(simulation, at, quarter, 1, CallEventType.TICKET_PENDING_EXTERNAL, ticket);
      at += (long) (8 * quarter.sample());
    }
    at = close(simulation, at, quarter, ticket);
    if (random.nextDouble() < REOPENED) {
      at = later(simulation, at, quarter, 3, CallEventType.TICKET_REOPENED, ticket);
      close(simulation, at, quarter, ticket);
    }
  }

  private static long close(
      Simulation<Day> simulation, long from, ContinuousSampler quarter, Ticket ticket) {
    long at = later(simulation, from, quarter, 2, CallEventType.TICKET_RESOLVED, ticket);
    at = later(simulation, at, quarter, 2, CallEventType.TICKET_CALLED_BACK, ticket);
    return later(simulation, at, quarter, 0.2, CallEventType.TICKET_CLOSED, ticket);
  }

  private static long later(
      Simulation<Day> simulation,
      long from,
      ContinuousSampler quarter,
      double quarters,
      CallEventType type,
      Ticket ticket) {
    long at = from + DayTimes.MINUTE / 2 + (long) (quarters * quarter.sample());
    if (!simulation.model().over(at)) {
      simulation.schedule(at, s -> say(s, type, ticket));
    }
    return at;
  }

  private static void say(Simulation<Day> simulation, CallEventType type, Ticket ticket) {
    Day day = simulation.model();
    Facts facts = day.facts();
    Call call = ticket.call();
    if (facts.wanted()) {
      facts.say(
          facts
              .call(type, day.setting().ticketDesk(), simulation.nowMillis())
              .area(call.area())
              .line(ticket.line())
              .ticket("T-" + call.id())
              .call(call.id())
              .topic(call.topic())
              .category(call.category())
              .dueAtMillis(ticket.dueMillis())
              .build());
    }
  }
}
