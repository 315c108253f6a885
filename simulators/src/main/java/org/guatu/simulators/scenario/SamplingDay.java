package org.guatu.simulators.scenario;

import java.util.List;
import java.util.function.Function;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.simulators.emit.DisorderCounts;
import org.guatu.simulators.emit.Ether;
import org.guatu.simulators.emit.EventSink;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.RandomStreams;
import org.guatu.simulators.town.RegistryTerms;
import org.guatu.simulators.town.Town;
import org.guatu.simulators.town.TownGenerator;
import org.guatu.simulators.town.TownGeoJson;
import org.guatu.simulators.town.TownRegistry;

/** A sampling round 全员核酸 in a town, from the points' setting up to the last report. */
public final class SamplingDay implements Scenario {
  private static final String ROUND = "R1";

  private final Town town;
  private final SamplingDayConfig config;
  private final Ether ether;
  private final Simulation<Day> simulation;

  private SamplingDay(
      Town town,
      RandomStreams streams,
      SamplingDayConfig config,
      Function<Devices, List<SideActivity>> beside) {
    this.town = town;
    this.config = config;
    DayMaker maker = new DayMaker(town, config, streams, ROUND);
    maker.beside(beside.apply(maker.devices()));
    this.simulation = maker.make(startMillis(), config.times().at(21, 0));
    this.ether =
        new Ether(
            streams, config.disorder(), new DeskCorrections(town), maker.devices().fixedIds());
    simulation.model().facts().tell(ether::offer);
  }

  /** The day in the town of the seed. */
  static SamplingDay of(long seed, SamplingDayConfig config) {
    return in(TownGenerator.generate(seed), seed, config);
  }

  /** The day in a given town. */
  public static SamplingDay in(Town town, long seed, SamplingDayConfig config) {
    return with(town, seed, config, devices -> List.of());
  }

  /** The day in a given town, with more that goes on beside the round. */
  static SamplingDay with(
      Town town,
      long seed,
      SamplingDayConfig config,
      Function<Devices, List<SideActivity>> beside) {
    return new SamplingDay(town, new RandomStreams(seed), config, beside);
  }

  @Override
  public Registry registry() {
    DayTimes times = config.times();
    Round round =
        new Round(
            ROUND,
            new LocalName("第一轮核酸筛查", "Sampling round 1"),
            times.at(7, 0),
            times.at(15, 0),
            endMillis() + 72 * DayTimes.HOUR);
    return TownRegistry.of(
        town,
        new RegistryTerms(1, times.at(0, 0), times.at(7, 0), times.at(13, 30), List.of(round)));
  }

  @Override
  public byte[] mapGeoJson() {
    return TownGeoJson.write(town);
  }

  @Override
  public long startMillis() {
    return config.times().at(6, 0);
  }

  /** The last facts are of 21:00; a device that was offline may bring them six hours later. */
  @Override
  public long endMillis() {
    return config.times().at(21, 0) + 13 * DayTimes.HOUR / 2;
  }

  @Override
  public long watchFromMillis() {
    return config.times().at(7, 30);
  }

  @Override
  public long midRoundMillis() {
    return config.times().at(9, 30);
  }

  @Override
  public void runUntil(long receivedAtMillis, EventSink sink) {
    simulation.runUntil(Math.max(simulation.nowMillis(), receivedAtMillis));
    ether.drainUntil(receivedAtMillis, sink);
  }

  /** The disorder there was so far. */
  public DisorderCounts disorder() {
    return ether.counts();
  }

  Simulation<Day> simulation() {
    return simulation;
  }
}
