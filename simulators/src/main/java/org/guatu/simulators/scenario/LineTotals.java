package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.CallEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;

/**
 * A line whose switch keeps its calls to itself and tells each hour how many there were, of the
 * whole site.
 *
 * @param line on the wire
 * @param callsPerHour mean
 * @param answered share of them
 * @param exchange the switch
 */
record LineTotals(String line, double callsPerHour, double answered, Device exchange)
    implements SideActivity {
  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    for (int hour = 8; hour <= 20; hour++) {
      UniformRandomProvider random = desk.random("totals:" + line + ":" + hour);
      long offered = Distributions.poisson(random, callsPerHour).sample();
      long connected = 0;
      for (int i = 0; i < offered; i++) {
        connected += random.nextDouble() < answered ? 1 : 0;
      }
      tell(simulation, desk, desk.at(hour, 0) + 20 * DayTimes.SECOND, offered, connected);
    }
  }

  private void tell(
      Simulation<Day> simulation,
      OperationsDesk desk,
      long atMillis,
      long offered,
      long connected) {
    OperationsDesk.schedule(
        simulation,
        atMillis,
        s -> {
          Facts facts = s.model().facts();
          if (facts.wanted()) {
            facts.say(
                facts
                    .call(CallEventType.CALLS_OBSERVED, exchange, s.nowMillis())
                    .line(line)
                    .area(desk.town().code())
                    .offered(offered)
                    .answered(connected)
                    .intervalMillis(DayTimes.HOUR)
                    .build());
          }
        });
  }
}
