package org.guatu.pipeline.forecast;

import java.util.OptionalLong;

/**
 * What is seen of a line: what came in the last quarter of an hour, how it went in the last hour,
 * and who waits now. All in integers, as counted.
 *
 * @param offered calls offered in the last quarter of an hour ...
 * @param offeredMillis ... and its length, as far as it has come
 * @param handled calls of the last hour that ended
 * @param handlingMillis the time agents had them in hand, paperwork included
 * @param hungUp calls of the last hour that hung up while they waited
 * @param waitedMillis what all calls waited that were answered or hung up in the last hour
 * @param agents at work
 * @param waiting calls that wait now
 */
public record LineObserved(
    long offered,
    long offeredMillis,
    long handled,
    long handlingMillis,
    long hungUp,
    long waitedMillis,
    long agents,
    long waiting) {
  /** How long a forecast looks ahead: it is of those who call in the next quarter of an hour. */
  public static final long AHEAD_MILLIS = 900_000;

  /** With more agents than that there is no forecast. */
  private static final long MOST_AGENTS = 1_000;

  /** With fewer calls handled, the mean is the usual one. */
  private static final long ENOUGH_HANDLED = 10;

  private static final double USUAL_HANDLING_MILLIS = 240_000;

  /** One more is taken to have hung up after that: so that the patience is never without end. */
  private static final double USUAL_PATIENCE_MILLIS = 150_000;

  private static final double MOST_PATIENCE_MILLIS = 3_600_000;

  /** Mean time an agent has a call in hand, in milliseconds. */
  private double meanHandlingMillis() {
    return handled >= ENOUGH_HANDLED && handlingMillis > 0
        ? (double) handlingMillis / handled
        : USUAL_HANDLING_MILLIS;
  }

  /** Mean patience of those who wait, in milliseconds: time waited over those who hung up. */
  private double meanPatienceMillis() {
    return Math.min(
        MOST_PATIENCE_MILLIS, ((double) waitedMillis + USUAL_PATIENCE_MILLIS) / (hungUp + 1));
  }

  /**
   * Mean wait of those who call within {@link #AHEAD_MILLIS}, those who hang up included, in
   * milliseconds, the fraction dropped: the mean queue of that time over the calls that come
   * (Little). The queue goes from the one there is to that of Erlang A, by {@code e^(−rt)} with r =
   * θ + (nµ − λ) / the greater of both queues: whoever is too many hangs up, or is answered by
   * agents who are not needed for the calls that come.
   *
   * @return empty if nobody calls, or no agents are known or too many
   */
  public OptionalLong waitMillis() {
    if (offered == 0 || agents < 1 || agents > MOST_AGENTS) {
      return OptionalLong.empty();
    }
    HotlineLoad load = load();
    double steady = new ErlangA(load).meanQueue();
    double spare = Math.max(0, load.agents() * load.serviceRate() - load.arrivalRate());
    double present = (double) waiting;
    double greater = Math.max(1, Math.max(steady, present));
    double settled = (load.abandonRate() + spare / greater) * AHEAD_MILLIS;
    double queue = steady + (present - steady) * (1 - StrictMath.exp(-settled)) / settled;
    return OptionalLong.of((long) Math.max(0, queue / load.arrivalRate()));
  }

  private HotlineLoad load() {
    return new HotlineLoad(
        (double) offered / offeredMillis,
        1 / meanHandlingMillis(),
        1 / meanPatienceMillis(),
        (int) agents);
  }
}
