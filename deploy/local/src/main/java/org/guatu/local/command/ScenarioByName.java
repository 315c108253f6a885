package org.guatu.local.command;

import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;

/** Finds a scenario for a command. */
final class ScenarioByName {
  private ScenarioByName() {}

  static Scenario of(String name, long seed) {
    if (!Scenarios.names().contains(name)) {
      throw new CommandFailedException(
          "there is no scenario " + name + "; there are: " + String.join(", ", Scenarios.names()));
    }
    return Scenarios.byName(name, seed);
  }
}
