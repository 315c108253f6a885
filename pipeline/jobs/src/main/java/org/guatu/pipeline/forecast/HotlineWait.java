package org.guatu.pipeline.forecast;

import java.util.Optional;

/**
 * The mean wait of an interval's callers, those who hang up included, by the model that is right
 * for its load.
 *
 * @param model by which
 * @param meanWaitMillis in milliseconds
 */
public record HotlineWait(Model model, long meanWaitMillis) {
  /** Above this Erlang C tells waits that no interval is long enough to reach. */
  public static final double MOST_ERLANG_C_UTILISATION = 0.95;

  /** How a wait was computed. */
  public enum Model {
    /** Callers hang up, and agents keep up. */
    ERLANG_A,
    /** More calls come than agents handle. */
    FLUID,
    /** Nobody hangs up, and there is room. */
    ERLANG_C
  }

  /**
   * The wait under a load that lasts for an interval.
   *
   * @param load of the interval
   * @param waiting callers at its begin
   * @param spanMillis its length
   * @return empty where no model holds: nobody hangs up, and ρ is from 0.95 to 1
   */
  public static Optional<HotlineWait> of(HotlineLoad load, long waiting, long spanMillis) {
    double utilisation = load.utilisation();
    if (utilisation > 1) {
      double wait = new FluidQueue(load, waiting).meanWaitMillis((double) spanMillis);
      return Optional.of(new HotlineWait(Model.FLUID, (long) wait));
    }
    if (load.abandonRate() > 0) {
      double wait = new ErlangA(load).meanWaitMillis();
      return Optional.of(new HotlineWait(Model.ERLANG_A, (long) wait));
    }
    if (utilisation < MOST_ERLANG_C_UTILISATION) {
      double wait = new ErlangC(load).meanWaitMillis();
      return Optional.of(new HotlineWait(Model.ERLANG_C, (long) wait));
    }
    return Optional.empty();
  }
}
