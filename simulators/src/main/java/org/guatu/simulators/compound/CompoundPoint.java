package org.guatu.simulators.compound;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.guatu.simulators.compound.RoundFact.Kind;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.random.RandomStreams;

/** One point of a compound: a queue, first come first served, before its lanes. */
final class CompoundPoint implements Forkable<CompoundPoint> {
  private final int index;
  private final CompoundConfig config;
  private final RandomStreams streams;
  private final Deque<Long> queue = new ArrayDeque<>();
  private final boolean[] staffed;
  private final boolean[] busy;
  private final int[] inTube;

  CompoundPoint(int index, CompoundConfig config, RandomStreams streams) {
    this.index = index;
    this.config = config;
    this.streams = streams;
    int lanes = config.course().mostLanes();
    this.staffed = new boolean[lanes];
    this.busy = new boolean[lanes];
    this.inTube = new int[lanes];
  }

  /** How long one who joins now may expect to wait, in milliseconds, as a steward guesses it. */
  double expectedWaitMillis() {
    return queue.size() * config.laneMillis() / Math.max(1, openLanes());
  }

  void arrive(Simulation<CompoundRound> simulation, long person) {
    simulation.model().say(Kind.ARRIVED, index, person, simulation.nowMillis());
    queue.add(person);
    callNext(simulation);
  }

  /** A lane begins, or stops as soon as the person at it is done. */
  void turn(Simulation<CompoundRound> simulation, int lane, boolean begins) {
    if (begins != staffed[lane]) {
      staffed[lane] = begins;
      if (begins || !busy[lane]) {
        sayLanes(simulation);
      }
      callNext(simulation);
    }
  }

  private void callNext(Simulation<CompoundRound> simulation) {
    for (int lane = 0; lane < staffed.length && !queue.isEmpty(); lane++) {
      if (staffed[lane] && !busy[lane]) {
        begin(simulation, lane, queue.remove());
      }
    }
  }

  private void begin(Simulation<CompoundRound> simulation, int lane, long person) {
    long now = simulation.nowMillis();
    busy[lane] = true;
    simulation.model().say(Kind.BEGAN, index, person, now);
    ContinuousSampler sampling =
        Distributions.logNormal(
            streams.stream("person:" + person, "sampling"),
            config.service().samplingMeanMillis(),
            config.service().samplingVariation());
    double took =
        sampling.sample() * config.course().slownessAt(now) + config.service().walkUpMillis();
    int self = index;
    simulation.schedule(now + (long) took, s -> s.model().point(self).finish(s, lane, person));
  }

  private void finish(Simulation<CompoundRound> simulation, int lane, long person) {
    simulation.model().say(Kind.SERVED, index, person, simulation.nowMillis());
    if (++inTube[lane] < config.tubes().usualCapacity()) {
      free(simulation, lane);
      return;
    }
    inTube[lane] = 0;
    int self = index;
    simulation.schedule(
        simulation.nowMillis() + config.tubes().changeMillis(),
        s -> s.model().point(self).free(s, lane));
  }

  private void free(Simulation<CompoundRound> simulation, int lane) {
    busy[lane] = false;
    if (!staffed[lane]) {
      sayLanes(simulation);
    }
    callNext(simulation);
  }

  private void sayLanes(Simulation<CompoundRound> simulation) {
    simulation.model().say(Kind.LANES, index, openLanes(), simulation.nowMillis());
  }

  /** A lane that wants its break is open until the person at it is done. */
  private int openLanes() {
    int open = 0;
    for (int lane = 0; lane < staffed.length; lane++) {
      open += staffed[lane] || busy[lane] ? 1 : 0;
    }
    return open;
  }

  @Override
  public CompoundPoint fork() {
    CompoundPoint copy = new CompoundPoint(index, config, streams);
    copy.queue.addAll(queue);
    System.arraycopy(staffed, 0, copy.staffed, 0, staffed.length);
    System.arraycopy(busy, 0, copy.busy, 0, busy.length);
    System.arraycopy(inTube, 0, copy.inTube, 0, inTube.length);
    return copy;
  }
}
