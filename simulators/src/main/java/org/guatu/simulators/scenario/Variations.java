package org.guatu.simulators.scenario;

import java.time.LocalDate;
import java.util.List;
import org.guatu.simulators.emit.Disorder;
import org.guatu.simulators.town.TownGenerator;
import org.guatu.simulators.town.TownPart;

/**
 * Sampling days in a few neighbourhoods that differ in one thing each, with all the disorder of the
 * field: small enough to be simulated, replayed and recomputed in seconds.
 */
public enum Variations {
  /** Nothing goes wrong but what devices and lines do to the events. */
  QUIET_DAY("quiet-day") {
    @Override
    SamplingDayConfig of(SamplingDayConfig day) {
      return with(day, day.points(), day.callUp(), SUPPLY, HOTLINE, IncidentConfig.QUIET);
    }
  },
  /** A tenth of everything comes late, twice, wrong or not at all. */
  HEAVY_DISORDER("heavy-disorder") {
    @Override
    SamplingDayConfig of(SamplingDayConfig day) {
      return with(day, day.points(), day.callUp(), SUPPLY, HOTLINE, ONE_OF_EACH)
          .with(new Disorder(0.12, 0.05, 0.2, 0.08, 0.1, 0.05, 0.1, 0.001));
    }
  },
  /** Crews that take 40 s for a sample and people who come late or not at all. */
  FIRST_ROUND("first-round") {
    @Override
    SamplingDayConfig of(SamplingDayConfig day) {
      PointConfig usual = day.points();
      PointConfig untrained =
          new PointConfig(
              2 * usual.samplingMeanMillis(),
              usual.samplingVariation(),
              usual.walkUpMillis(),
              usual.breakMillis(),
              usual.leastPatienceMillis(),
              usual.meanPatienceMillis(),
              usual.heartbeatMillis(),
              usual.queueObservedMillis(),
              usual.waitObservedMillis());
      CallUpConfig called = day.callUp();
      CallUpConfig unused =
          new CallUpConfig(
              called.cohort(),
              0.8,
              0.14,
              called.responseMeanMillis(),
              called.leastLateMillis(),
              called.mostLateMillis(),
              0.02,
              0.03,
              called.load(),
              called.holdWaitMillis());
      return with(day, untrained, unused, SUPPLY, HOTLINE, ONE_OF_EACH);
    }
  },
  /** Two to three times the calls all day, less patience, and most who hang up call again. */
  HOTLINE_CRISIS("hotline-crisis") {
    @Override
    SamplingDayConfig of(SamplingDayConfig day) {
      return with(day, day.points(), day.callUp(), SUPPLY, CRISIS, ONE_OF_EACH);
    }
  },
  /** Four times the orders, few vehicles, and gates whose teams do not work for two hours. */
  SUPPLY_PEAK("supply-peak") {
    @Override
    SamplingDayConfig of(SamplingDayConfig day) {
      return with(day, day.points(), day.callUp(), supply(4), HOTLINE, ONE_OF_EACH);
    }
  };

  private static final int NEIGHBOURHOODS = 2;
  private static final OperationsConfig OPERATIONS =
      new OperationsConfig(2.5, 0.04, 60, 8, 4, 1, 2);
  private static final IncidentConfig ONE_OF_EACH = new IncidentConfig(1, 1.8, 1, 1.4, 1, 1, 1);
  private static final DeliveryConfig SUPPLY = supply(1);
  private static final HotlineConfig HOTLINE = HotlineConfig.DEFAULT;
  private static final HotlineConfig CRISIS = crisis();

  private final String wire;

  Variations(String wire) {
    this.wire = wire;
  }

  /** The names by which {@link Scenarios} knows them. */
  public static List<String> names() {
    return List.of(values()).stream().map(variation -> variation.wire).toList();
  }

  /**
   * The scenario of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Scenario byName(String name, long seed, LocalDate date) {
    for (Variations variation : values()) {
      if (variation.wire.equals(name)) {
        return SamplingDay.in(
            TownPart.of(TownGenerator.generate(seed), NEIGHBOURHOODS),
            seed,
            variation.of(SamplingDayConfig.on(date)));
      }
    }
    throw new IllegalArgumentException("no variation " + name + "; there are " + names());
  }

  abstract SamplingDayConfig of(SamplingDayConfig day);

  private static SamplingDayConfig with(
      SamplingDayConfig day,
      PointConfig points,
      CallUpConfig callUp,
      DeliveryConfig deliveries,
      HotlineConfig hotline,
      IncidentConfig incidents) {
    return new SamplingDayConfig(
        day.times(),
        points,
        callUp,
        day.tubes(),
        deliveries,
        hotline,
        OPERATIONS,
        incidents,
        day.disorder());
  }

  private static DeliveryConfig supply(double times) {
    DeliveryConfig usual = DeliveryConfig.DEFAULT;
    return new DeliveryConfig(
        usual.demands().stream()
            .map(
                demand ->
                    new DeliveryConfig.Demand(
                        demand.need(),
                        times * demand.perThousandPeople(),
                        demand.overnight(),
                        demand.unit(),
                        demand.load(),
                        demand.packingMillis()))
            .toList(),
        3,
        2,
        2,
        usual.vanMetresPerSecond(),
        usual.tricycleMetresPerSecond(),
        usual.loadingMillis(),
        usual.unloadingMillis(),
        usual.stops(),
        usual.failed(),
        usual.returned(),
        usual.cancelled(),
        usual.complaint());
  }

  private static HotlineConfig crisis() {
    HotlineConfig usual = HotlineConfig.DEFAULT;
    return new HotlineConfig(
        usual.lines(),
        1.5 * usual.handlingMeanMillis(),
        usual.handlingVariation(),
        usual.talkPart(),
        usual.patienceMeanMillis() / 2,
        0.7,
        0.4,
        7 * 60,
        19 * 60,
        3);
  }
}
