package org.guatu.simulators.compound;

import java.util.ArrayList;
import java.util.List;
import org.guatu.simulators.compound.RoundFact.Kind;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.RandomStreams;

/** One round of a compound: its points, who comes to them, and what was seen of it. */
public final class CompoundRound implements Forkable<CompoundRound> {
  private final CompoundConfig config;
  private final RandomStreams streams;
  private final List<CompoundPoint> points = new ArrayList<>();
  private final List<RoundFact> facts = new ArrayList<>();

  private CompoundRound(CompoundConfig config, RandomStreams streams) {
    this.config = config;
    this.streams = streams;
  }

  /** Plays a round to its end; what happened, in order. */
  public static List<RoundFact> play(CompoundConfig config, RandomStreams streams) {
    CompoundRound round = new CompoundRound(config, streams);
    Simulation<CompoundRound> simulation = new Simulation<>(round, 0);
    LaneRoster roster = new LaneRoster(config);
    long first = 1;
    for (int i = 0; i < config.points(); i++) {
      int point = i;
      int people = config.people() / config.points();
      if (i < config.people() % config.points()) {
        people++;
      }
      round.points.add(new CompoundPoint(i, config, streams));
      for (LaneRoster.Turn turn : roster.turns()) {
        simulation.schedule(
            turn.atMillis(), s -> s.model().points.get(point).turn(s, turn.lane(), turn.staffed()));
      }
      Turnout.begin(simulation, point, first, people);
      first += people;
    }
    while (simulation.pending() > 0) {
      simulation.runUntil(simulation.nowMillis() + 3_600_000);
    }
    return round.facts;
  }

  CompoundConfig config() {
    return config;
  }

  RandomStreams streams() {
    return streams;
  }

  CompoundPoint point(int index) {
    return points.get(index);
  }

  void say(Kind kind, int point, long person, long atMillis) {
    facts.add(new RoundFact(kind, point, person, atMillis));
  }

  @Override
  public CompoundRound fork() {
    CompoundRound copy = new CompoundRound(config, streams);
    points.forEach(point -> copy.points.add(point.fork()));
    copy.facts.addAll(facts);
    return copy;
  }
}
