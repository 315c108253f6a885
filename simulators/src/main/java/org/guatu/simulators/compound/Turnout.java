package org.guatu.simulators.compound;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.compound.RoundFact.Kind;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.scenario.CallUpConfig;

/** Who comes to a point, and when: called up in groups, or when it suits him. */
final class Turnout {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  /** Those of a surge come over a quarter of an hour. */
  private static final double SURGE_RESPONSE_MILLIS = 7 * MINUTE;

  private Turnout() {}

  /** Puts the people of one point on the agenda, numbered from the first. */
  static void begin(Simulation<CompoundRound> simulation, int point, long firstPerson, int people) {
    CompoundConfig config = simulation.model().config();
    if (!config.course().calledUp()) {
      free(simulation, point, firstPerson, people);
      return;
    }
    int surging = (int) (people * config.course().surgeShare());
    int called = people - surging;
    simulation.schedule(0, s -> call(s, point, firstPerson, called));
    simulation.schedule(
        config.course().surgeAtMillis(),
        s -> answer(s, point, firstPerson + called, surging, SURGE_RESPONSE_MILLIS));
  }

  private static void call(
      Simulation<CompoundRound> simulation, int point, long nextPerson, int left) {
    CompoundConfig config = simulation.model().config();
    CallUpConfig callUp = config.callUp();
    int group = Math.min(left, callUp.cohort());
    if (group == 0) {
      return;
    }
    long gap = (long) (group * config.callUpMillisPerPerson());
    boolean hold = simulation.model().point(point).expectedWaitMillis() > callUp.holdWaitMillis();
    if (!hold) {
      answer(simulation, point, nextPerson, group, callUp.responseMeanMillis());
    }
    int come = hold ? 0 : group;
    simulation.schedule(
        simulation.nowMillis() + gap, s -> call(s, point, nextPerson + come, left - come));
  }

  /** A group hears the call: most come soon, some late, some never. */
  private static void answer(
      Simulation<CompoundRound> simulation,
      int point,
      long firstPerson,
      int people,
      double responseMillis) {
    CompoundRound round = simulation.model();
    CallUpConfig callUp = round.config().callUp();
    long now = simulation.nowMillis();
    if (people > 0) {
      round.say(Kind.CALLED, point, people, now);
    }
    for (long person = firstPerson; person < firstPerson + people; person++) {
      UniformRandomProvider random = round.streams().stream("person:" + person, "turnout");
      double kind = random.nextDouble();
      if (kind < callUp.onCall()) {
        come(
            simulation,
            point,
            person,
            now + (long) Distributions.gamma(random, 2, responseMillis).sample());
      } else if (kind < callUp.onCall() + callUp.late()) {
        long late = random.nextLong(callUp.leastLateMillis(), callUp.mostLateMillis());
        come(simulation, point, person, now + late);
      }
    }
  }

  /**
   * People who are not called come in a morning peak around 08:00 and an evening one around 18:00,
   * a fifth of them between; the point opens at 07:00. The evening is another one every day.
   */
  private static void free(
      Simulation<CompoundRound> simulation, int point, long firstPerson, int people) {
    CompoundRound round = simulation.model();
    long evening =
        10 * HOUR + round.streams().stream("round", "evening").nextLong(-15 * MINUTE, 15 * MINUTE);
    double never = 1 - round.config().callUp().onCall() - round.config().callUp().late();
    for (long person = firstPerson; person < firstPerson + people; person++) {
      UniformRandomProvider random = round.streams().stream("person:" + person, "turnout");
      double kind = random.nextDouble();
      // The sum of two uniform numbers: a triangle over two hours.
      double peak = (random.nextDouble() + random.nextDouble()) * HOUR;
      if (kind < 0.5) {
        come(simulation, point, person, (long) peak);
      } else if (kind < 0.7) {
        come(simulation, point, person, 2 * HOUR + random.nextLong(8 * HOUR));
      } else if (kind < 1 - never) {
        come(simulation, point, person, evening + (long) peak);
      }
    }
  }

  private static void come(
      Simulation<CompoundRound> simulation, int point, long person, long atMillis) {
    simulation.schedule(atMillis, s -> s.model().point(point).arrive(s, person));
  }
}
