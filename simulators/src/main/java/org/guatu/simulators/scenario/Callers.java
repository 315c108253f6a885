package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;

/** Calls that come by themselves: peaks in the morning and the evening, and the surge. */
final class Callers {
  /** Share of the busiest hour's rate, by local hour. */
  private static final double[] BY_HOUR = {
    0.1, 0.1, 0.1, 0.1, 0.1, 0.15, 0.3, 0.75, 1, 0.95, 0.85, 0.7, 0.55, 0.6, 0.75, 0.75, 0.7, 0.75,
    0.85, 0.8, 0.6, 0.4, 0.3, 0.2
  };

  private Callers() {}

  /** The next call of a line by thinning of a Poisson process at the highest possible rate. */
  static void next(Simulation<Day> simulation, int line, int number) {
    Day day = simulation.model();
    HotlineProcess hotline = day.hotline(line);
    HotlineConfig config = day.config().hotline();
    double top = config.surge();
    UniformRandomProvider random =
        day.streams().stream("line:" + hotline.line().id() + ":" + number, "arrival");
    double meanGap = DayTimes.HOUR / (hotline.line().callsPerHour() * top);
    long at =
        simulation.nowMillis() + 1 + (long) Distributions.exponential(random, meanGap).sample();
    if (day.over(at)) {
      return;
    }
    double hour = day.config().times().hourOf(at);
    double usual = BY_HOUR[(int) hour];
    double all = usual * (hotline.line().surges() ? surge(config, hour * 60) : 1);
    double place = random.nextDouble() * top;
    simulation.schedule(
        at,
        s -> {
          if (place < all) {
            HotlineProcess now = s.model().hotline(line);
            now.offer(s, s.model().calls().usual(now.line(), number, place >= usual));
          }
          next(s, line, number + 1);
        });
  }

  /** Rises within a quarter of its span, stays, falls within a quarter. */
  private static double surge(HotlineConfig config, double minute) {
    double gone =
        (minute - config.surgeFromMinute()) / (config.surgeToMinute() - config.surgeFromMinute());
    double height = Math.min(1, 4 * Math.min(gone, 1 - gone));
    return 1 + Math.max(0, height) * (config.surge() - 1);
  }
}
