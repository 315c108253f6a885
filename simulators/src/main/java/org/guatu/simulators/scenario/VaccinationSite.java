package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Place;
import org.guatu.simulators.town.Town;

/**
 * Where people are vaccinated: at the gate of the largest compound.
 *
 * @param id of the whole, and of the group its stages make
 * @param compound where it is
 */
record VaccinationSite(String id, Compound compound) {
  private static final double STEP_DEGREES = 0.0004;

  static VaccinationSite in(Town town, String id) {
    Compound largest =
        town.compounds().stream()
            .max(Comparator.comparingInt(Compound::people))
            .orElseThrow(() -> new IllegalArgumentException("a town has compounds"));
    return new VaccinationSite(id, largest);
  }

  String area() {
    return compound.code();
  }

  /** The stages as the registry has them, side by side. */
  List<ServicePoint> points(VaccinationConfig config, DayTimes times) {
    List<ServicePoint> points = new ArrayList<>();
    Place gate = compound.gates().get(0);
    for (VaccinationStage stage : VaccinationStage.values()) {
      VaccinationConfig.Desks desks = config.of(stage);
      points.add(
          new ServicePoint(
              stage.point(id),
              "vaccination",
              named(stage.title()),
              area(),
              gate.lon() + STEP_DEGREES * (points.size() + 1),
              gate.lat(),
              desks.count(),
              List.of(),
              times.at(8, 50),
              times.at(15, 45),
              times.at(0, 0)));
    }
    return points;
  }

  private LocalName named(LocalName title) {
    return new LocalName(
        compound.name().zh() + "接种点" + title.zh(),
        compound.name().en() + " Vaccination, " + title.en());
  }

  /** The stages as one. */
  Group group(DayTimes times) {
    List<String> members = new ArrayList<>();
    for (VaccinationStage stage : VaccinationStage.values()) {
      members.add(stage.point(id));
    }
    LocalName name =
        new LocalName(compound.name().zh() + "接种点", compound.name().en() + " Vaccination Point");
    return new Group(id, "vaccination", name, members, times.at(0, 0));
  }
}
