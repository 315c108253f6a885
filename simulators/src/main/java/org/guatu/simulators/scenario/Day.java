package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.random.RandomStreams;

/** The state of a sampling day: what does not change, and one process for each thing that does. */
final class Day implements Forkable<Day> {
  /** Numbers of people beside the register begin here. */
  static final long STRANGER = 1_000_000_000L;

  private final SamplingDayConfig config;
  private final RandomStreams streams;
  private final PersonHash people;
  private final Device laboratory;
  private final Facts facts;
  private final List<PointProcess> points;
  private final List<CallUp> callUps;

  Day(
      SamplingDayConfig config,
      RandomStreams streams,
      Device laboratory,
      Facts facts,
      List<PointProcess> points,
      List<CallUp> callUps) {
    this.config = config;
    this.streams = streams;
    this.people = new PersonHash(streams.seed());
    this.laboratory = laboratory;
    this.facts = facts;
    this.points = points;
    this.callUps = callUps;
  }

  SamplingDayConfig config() {
    return config;
  }

  RandomStreams streams() {
    return streams;
  }

  PersonHash people() {
    return people;
  }

  Device laboratory() {
    return laboratory;
  }

  Facts facts() {
    return facts;
  }

  List<PointProcess> points() {
    return points;
  }

  PointProcess point(int index) {
    return points.get(index);
  }

  CallUp callUp(int point) {
    return callUps.get(point);
  }

  /** Capacity of the tubes used at a point. */
  int tubeCapacity(int point) {
    TubeConfig tubes = config.tubes();
    boolean big = (point + 1) * tubes.bigShare() % 1 < tubes.bigShare() - 1e-9;
    return big ? tubes.bigCapacity() : tubes.usualCapacity();
  }

  @Override
  public Day fork() {
    List<PointProcess> pointForks = new ArrayList<>();
    points.forEach(point -> pointForks.add(point.fork()));
    List<CallUp> callUpForks = new ArrayList<>();
    callUps.forEach(callUp -> callUpForks.add(callUp.fork()));
    return new Day(config, streams, laboratory, facts.fork(), pointForks, callUpForks);
  }
}
