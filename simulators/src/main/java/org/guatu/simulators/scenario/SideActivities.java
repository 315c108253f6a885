package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guatu.contract.event.NeedType;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Place;
import org.guatu.simulators.town.Town;

/** Sets up what goes on beside the round: its places in the town, its devices. */
final class SideActivities {
  private final Town town;
  private final SideConfig config;
  private final Devices devices;

  SideActivities(Town town, SideConfig config, Devices devices) {
    this.town = town;
    this.config = config;
    this.devices = devices;
  }

  List<SideActivity> all(VaccinationSite site) {
    Place clinic = site.compound().gates().get(0);
    List<SideActivity> all = new ArrayList<>();
    all.add(vaccination(site));
    all.add(trips("vaccination-escort", NeedType.TRANSPORT, config.escorted(), homes(), clinic));
    all.add(
        new Trips(
            NeedType.TRANSPORT,
            "medical-transport",
            config.medicalTrips(),
            homes(),
            town.hospitals().stream().map(Place::node).toList(),
            cars("medical-transport", 2)));
    all.add(trips("closed-loop", NeedType.TRANSFER, config.loopTrips(), worksites(), lodging()));
    all.add(masks());
    all.add(gates());
    all.add(new SelfTests());
    all.add(
        new Donations(
            config.donatedKilos(), "charity-lorries", devices.fixed("charity-books", "charity-1")));
    all.add(new DataChecks(config.records(), config.mismatches()));
    all.add(new Responsibility(config.leaders(), config.members()));
    all.add(new Hazards(config.hazards(), 3, config.hazardMillis()));
    all.add(new HeatStations(config.vests(), config.drinks()));
    all.add(new HomeQuarantine(config.quarantined(), config.arrivals()));
    all.add(new Permits(config.permits()));
    all.add(new SupportingCrews(config.crews(), config.crewPeople()));
    all.add(new Chats(config.conversations(), devices.fixed("chat-bridge", "chat-bridge-1")));
    all.add(
        new LineTotals(
            "psychological",
            config.psychologicalCalls(),
            0.85,
            devices.fixed(Devices.HOTLINE_SWITCH, "switch-psychological")));
    return all;
  }

  private Vaccination vaccination(VaccinationSite site) {
    List<SidePoint> points = new ArrayList<>();
    for (VaccinationStage stage : VaccinationStage.values()) {
      points.add(point(stage.point(site.id()), site.area()));
    }
    return new Vaccination(site, VaccinationConfig.usual(config.vaccinated()), points);
  }

  private MaskBookings masks() {
    List<SidePoint> points =
        town.neighbourhoods().stream()
            .map(home -> point(MaskBookings.pointOf(home), home.code()))
            .toList();
    return new MaskBookings(config.maskBookings(), points);
  }

  private GateChecks gates() {
    List<GateChecks.Gate> gates = new ArrayList<>();
    for (Compound compound : town.compounds()) {
      int people = compound.people() / compound.gates().size();
      for (Place gate : compound.gates()) {
        String id = GateChecks.pointOf(gate);
        Device tablet = devices.mobile(Devices.GATE_APP, "scan-" + id);
        gates.add(new GateChecks.Gate(new SidePoint(id, compound.code(), tablet), people));
      }
    }
    return new GateChecks(config.entries(), config.unregistered(), gates);
  }

  private SidePoint point(String id, String area) {
    return new SidePoint(id, area, devices.mobile("counter-app", "counter-" + id));
  }

  private Trips trips(String carrier, NeedType need, int count, List<Trips.Stop> from, Place goal) {
    return new Trips(need, carrier, count, from, List.of(goal.node()), cars(carrier, 1));
  }

  private List<Device> cars(String carrier, int count) {
    List<Device> cars = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String letter = carrier.substring(0, 1).toUpperCase(Locale.ROOT);
      cars.add(devices.mobile(Devices.COURIER_APP, "car-T" + letter + number));
    }
    return cars;
  }

  /** Every building; one gets in at the compound's gate. */
  private List<Trips.Stop> homes() {
    List<Trips.Stop> homes = new ArrayList<>();
    town.compounds()
        .forEach(
            compound ->
                compound
                    .buildings()
                    .forEach(
                        code -> homes.add(new Trips.Stop(code, compound.gates().get(0).node()))));
    return homes;
  }

  private List<Trips.Stop> worksites() {
    return town.worksites().stream()
        .map(site -> new Trips.Stop(site.place().area(), site.place().node()))
        .toList();
  }

  /** Where those live who work in a closed loop. */
  private Place lodging() {
    return town.depots().get(0);
  }
}
