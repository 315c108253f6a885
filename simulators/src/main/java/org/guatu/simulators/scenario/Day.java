package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.random.RandomStreams;

/** The state of a sampling day: what does not change, and one process for each thing that does. */
final class Day implements Forkable<Day> {
  /** Numbers of people beside the register begin here. */
  static final long STRANGER = 1_000_000_000L;

  private final Setting setting;
  private final Facts facts;
  private final List<PointProcess> points;
  private final List<CallUp> callUps;
  private final Deliveries deliveries;
  private final List<HotlineProcess> hotlines;

  Day(
      Setting setting,
      Facts facts,
      List<PointProcess> points,
      List<CallUp> callUps,
      Deliveries deliveries,
      List<HotlineProcess> hotlines) {
    this.setting = setting;
    this.facts = facts;
    this.points = points;
    this.callUps = callUps;
    this.deliveries = deliveries;
    this.hotlines = hotlines;
  }

  Setting setting() {
    return setting;
  }

  SamplingDayConfig config() {
    return setting.config();
  }

  RandomStreams streams() {
    return setting.streams();
  }

  PersonHash people() {
    return setting.people();
  }

  Roads roads() {
    return setting.roads();
  }

  CallMaker calls() {
    return setting.calls();
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

  List<CallUp> callUps() {
    return callUps;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  List<HotlineProcess> hotlines() {
    return hotlines;
  }

  HotlineProcess hotline(int line) {
    return hotlines.get(line);
  }

  /** Whether nothing happens any more at the instant. */
  boolean over(long millis) {
    return millis >= setting.lastFactMillis();
  }

  /** Capacity of the tubes used at a point. */
  int tubeCapacity(int point) {
    TubeConfig tubes = config().tubes();
    boolean big = (point + 1) * tubes.bigShare() % 1 < tubes.bigShare() - 1e-9;
    return big ? tubes.bigCapacity() : tubes.usualCapacity();
  }

  @Override
  public Day fork() {
    return new Day(
        setting, facts.fork(), forks(points), forks(callUps), deliveries.fork(), forks(hotlines));
  }

  private static <T extends Forkable<T>> List<T> forks(List<T> originals) {
    List<T> copies = new ArrayList<>();
    originals.forEach(original -> copies.add(original.fork()));
    return copies;
  }
}
