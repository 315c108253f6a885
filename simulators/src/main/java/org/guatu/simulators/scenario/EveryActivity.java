package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.simulators.emit.EventSink;
import org.guatu.simulators.town.Town;
import org.guatu.simulators.town.TownGenerator;
import org.guatu.simulators.town.TownPart;

/**
 * A sampling day in two neighbourhoods, and beside it everything else a community operation does:
 * vaccination, masks, kits, donations, trips, quarantine, permits, crews, chats and the rest.
 */
public final class EveryActivity implements Scenario {
  private static final int NEIGHBOURHOODS = 2;

  private final SamplingDay day;
  private final Registry registry;

  private EveryActivity(SamplingDay day, Registry registry) {
    this.day = day;
    this.registry = registry;
  }

  /** The day in the town of the seed. */
  public static EveryActivity of(long seed, SamplingDayConfig config) {
    Town town = TownPart.of(TownGenerator.generate(seed), NEIGHBOURHOODS);
    VaccinationSite site = VaccinationSite.in(town, "V01");
    SideConfig beside = SideConfig.SMALL_TOWN;
    SamplingDay day =
        SamplingDay.with(
            town, seed, config, devices -> new SideActivities(town, beside, devices).all(site));
    DayTimes times = config.times();
    Registry sampling = day.registry();
    List<ServicePoint> points = new ArrayList<>(sampling.points());
    points.addAll(site.points(VaccinationConfig.usual(beside.vaccinated()), times));
    points.addAll(MaskBookings.points(town, times));
    points.addAll(GateChecks.points(town, times));
    List<Group> groups = new ArrayList<>(sampling.groups());
    groups.add(site.group(times));
    return new EveryActivity(day, with(sampling, points, groups));
  }

  private static Registry with(Registry registry, List<ServicePoint> points, List<Group> groups) {
    return new Registry(
        registry.schemaVersion(),
        registry.version(),
        registry.site() + "-part",
        registry.timeZone(),
        registry.areas(),
        groups,
        points,
        registry.rounds(),
        registry.targets(),
        registry.aliases());
  }

  @Override
  public Registry registry() {
    return registry;
  }

  @Override
  public byte[] mapGeoJson() {
    return day.mapGeoJson();
  }

  @Override
  public long startMillis() {
    return day.startMillis();
  }

  @Override
  public long endMillis() {
    return day.endMillis();
  }

  @Override
  public long watchFromMillis() {
    return day.watchFromMillis();
  }

  @Override
  public long midRoundMillis() {
    return day.midRoundMillis();
  }

  @Override
  public void runUntil(long receivedAtMillis, EventSink sink) {
    day.runUntil(receivedAtMillis, sink);
  }
}
