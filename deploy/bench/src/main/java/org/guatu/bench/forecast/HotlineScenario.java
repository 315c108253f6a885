package org.guatu.bench.forecast;

import java.util.ArrayList;
import java.util.List;
import org.guatu.simulators.compound.SwitchboardConfig;

/**
 * A kind of hotline day.
 *
 * @param name what is special about it
 * @param config the line
 */
record HotlineScenario(String name, SwitchboardConfig config) {
  private static final int QUARTERS = 48;

  static final List<HotlineScenario> TUNING =
      List.of(
          new HotlineScenario("tuning-day", day(12, 150_000, 0.5, 0.8, 0.9)),
          new HotlineScenario("tuning-crisis", day(40, 150_000, 0.5, 0.9, 1.7)),
          new HotlineScenario("tuning-patient", day(20, Double.POSITIVE_INFINITY, 0, 0.55, 0.97)));

  static final List<HotlineScenario> EVALUATED =
      List.of(
          new HotlineScenario("usual-day", day(16, 180_000, 0.5, 0.6, 0.9)),
          new HotlineScenario("busy-day", day(24, 150_000, 0.5, 0.8, 1.1)),
          new HotlineScenario("overload", day(30, 120_000, 0.5, 0.9, 1.9)),
          new HotlineScenario("patient", day(16, Double.POSITIVE_INFINITY, 0, 0.6, 0.93)));

  /** Twelve hours that rise from one utilisation to another and fall again. */
  private static SwitchboardConfig day(
      int agents, double patienceMillis, double redial, double least, double most) {
    double handlingMillis = 240_000;
    double full = agents * SwitchboardConfig.QUARTER_MILLIS / handlingMillis;
    List<Double> calls = new ArrayList<>();
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      double height = StrictMath.sin(Math.PI * (quarter + 0.5) / QUARTERS);
      calls.add(full * (least + (most - least) * height * height));
    }
    return new SwitchboardConfig(agents, handlingMillis, 0.8, patienceMillis, redial, calls);
  }
}
