package org.guatu.simulators.scenario;

import org.guatu.simulators.kernel.Simulation;

/** Something that goes on beside a sampling round. All it does is drawn as the day begins. */
interface SideActivity {
  /** Puts everything on the agenda. */
  void begin(Simulation<Day> simulation, OperationsDesk desk);
}
