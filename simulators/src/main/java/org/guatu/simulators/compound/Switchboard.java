package org.guatu.simulators.compound;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.compound.CallFact.Kind;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.random.RandomStreams;

/** A hotline: calls that come at random, agents, and callers who wait, hang up and call again. */
public final class Switchboard implements Forkable<Switchboard> {
  private static final long MINUTE = 60_000;

  private final SwitchboardConfig config;
  private final RandomStreams streams;
  private final Set<Long> waiting = new LinkedHashSet<>();
  private final List<CallFact> facts = new ArrayList<>();
  private int busy;
  private long calls;

  private Switchboard(SwitchboardConfig config, RandomStreams streams) {
    this.config = config;
    this.streams = streams;
  }

  /** Plays all its quarters and what is left after; what happened, in order. */
  public static List<CallFact> play(SwitchboardConfig config, RandomStreams streams) {
    Simulation<Switchboard> simulation = new Simulation<>(new Switchboard(config, streams), 0);
    for (int quarter = 0; quarter < config.callsPerQuarter().size(); quarter++) {
      double expected = config.callsPerQuarter().get(quarter);
      if (expected > 0) {
        UniformRandomProvider random = streams.stream("quarter:" + quarter, "calls");
        int count = Distributions.poisson(random, expected).sample();
        for (int i = 0; i < count; i++) {
          long at =
              quarter * SwitchboardConfig.QUARTER_MILLIS
                  + random.nextLong(SwitchboardConfig.QUARTER_MILLIS);
          simulation.schedule(at, s -> s.model().offer(s));
        }
      }
    }
    while (simulation.pending() > 0) {
      simulation.runUntil(simulation.nowMillis() + SwitchboardConfig.QUARTER_MILLIS);
    }
    return simulation.model().facts;
  }

  private void offer(Simulation<Switchboard> simulation) {
    long call = calls++;
    say(simulation, Kind.OFFERED, call);
    waiting.add(call);
    answerNext(simulation);
    if (waiting.contains(call) && !Double.isInfinite(config.patienceMeanMillis())) {
      UniformRandomProvider random = streams.stream("call:" + call, "patience");
      double patience = Distributions.exponential(random, config.patienceMeanMillis()).sample();
      simulation.schedule(simulation.nowMillis() + (long) patience, s -> s.model().hangUp(s, call));
    }
  }

  private void hangUp(Simulation<Switchboard> simulation, long call) {
    if (!waiting.remove(call)) {
      return;
    }
    say(simulation, Kind.ABANDONED, call);
    UniformRandomProvider random = streams.stream("call:" + call, "redial");
    if (random.nextDouble() < config.redial()) {
      long after = random.nextLong(MINUTE, 15 * MINUTE);
      simulation.schedule(simulation.nowMillis() + after, s -> s.model().offer(s));
    }
  }

  private void answerNext(Simulation<Switchboard> simulation) {
    while (busy < config.agents() && !waiting.isEmpty()) {
      long call = waiting.iterator().next();
      waiting.remove(call);
      busy++;
      say(simulation, Kind.ANSWERED, call);
      double variation = config.handlingVariation();
      double handling =
          Distributions.gamma(
                  streams.stream("call:" + call, "handling"),
                  1 / (variation * variation),
                  config.handlingMeanMillis())
              .sample();
      simulation.schedule(simulation.nowMillis() + (long) handling, s -> s.model().end(s, call));
    }
  }

  private void end(Simulation<Switchboard> simulation, long call) {
    busy--;
    say(simulation, Kind.ENDED, call);
    answerNext(simulation);
  }

  private void say(Simulation<Switchboard> simulation, Kind kind, long call) {
    facts.add(new CallFact(kind, call, simulation.nowMillis()));
  }

  @Override
  public Switchboard fork() {
    Switchboard copy = new Switchboard(config, streams);
    copy.waiting.addAll(waiting);
    copy.facts.addAll(facts);
    copy.busy = busy;
    copy.calls = calls;
    return copy;
  }
}
