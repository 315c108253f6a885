package org.guatu.simulators.scenario;

import java.util.EnumMap;
import java.util.Map;

/**
 * How a vaccination point works.
 *
 * @param people who come
 * @param stages desks or seats and time of each stage
 */
record VaccinationConfig(int people, Map<VaccinationStage, Desks> stages) {
  /**
   * The desks of a stage, or its seats.
   *
   * @param count how many
   * @param meanMillis mean of the lognormal time one has a person
   * @param variation its standard deviation over its mean
   */
  record Desks(int count, double meanMillis, double variation) {}

  /** Triage is what holds it up: four desks at four minutes, 60 an hour; others do more. */
  static VaccinationConfig usual(int people) {
    Map<VaccinationStage, Desks> stages = new EnumMap<>(VaccinationStage.class);
    stages.put(VaccinationStage.CONSULT, new Desks(2, 60_000, 0.5));
    stages.put(VaccinationStage.TRIAGE, new Desks(4, 240_000, 0.4));
    stages.put(VaccinationStage.INJECT, new Desks(3, 120_000, 0.3));
    stages.put(VaccinationStage.OBSERVE, new Desks(45, 1_800_000, 0.02));
    return new VaccinationConfig(people, stages);
  }

  Desks of(VaccinationStage stage) {
    Desks desks = stages.get(stage);
    if (desks == null) {
      throw new IllegalArgumentException("nothing is said of the stage " + stage);
    }
    return desks;
  }
}
