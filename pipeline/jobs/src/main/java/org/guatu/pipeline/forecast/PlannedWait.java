package org.guatu.pipeline.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long one who joins a point's queue now waits: the smallest w with ∫ c(u)·µ du ≥ L + 1 over
 * [now, now + w], where L people wait, c(u) lanes are open at u and a lane serves µ = 1 / S̄. With
 * lanes that stay as they are that is (L + 1)·S̄ / c.
 *
 * <p>All in integers, so that whoever recomputes it finds the same.
 *
 * @param laneMillis numerator of the mean lane time S̄: open lane time in milliseconds ...
 * @param services ... and denominator: services in it
 */
public record PlannedWait(long laneMillis, long services) {
  public PlannedWait {
    if (laneMillis <= 0 || services <= 0) {
      throw new IllegalArgumentException(
          "a mean lane time must be above 0: " + laneMillis + " / " + services);
    }
  }

  /**
   * The wait in milliseconds, the fraction dropped.
   *
   * @param queue people waiting, L
   * @param lanes open now
   * @return empty if no lane is open
   * @throws ArithmeticException if it exceeds what a long holds
   */
  public OptionalLong millis(long queue, long lanes) {
    return millis(queue, lanes, 0, List.of());
  }

  /**
   * The wait in milliseconds, the fraction dropped, with what is planned for the lanes.
   *
   * @param queue people waiting, L
   * @param lanes open now
   * @param nowMillis milliseconds since the epoch
   * @param changes what is planned, in any order; what was due before now is taken as done and left
   *     out, for {@code lanes} tells what became of it
   * @return empty if with these lanes the turn never comes
   * @throws ArithmeticException if it exceeds what a long holds
   */
  public OptionalLong millis(long queue, long lanes, long nowMillis, List<LaneChange> changes) {
    if (queue < 0 || lanes < 0) {
      throw new IllegalArgumentException("queue and lanes must not be negative");
    }
    // Both sides of the inequality times S̄ and its denominator: work is in laneMillis.
    long work = Math.multiplyExact(Math.addExact(queue, 1), laneMillis);
    long from = nowMillis;
    long open = lanes;
    for (LaneChange change : ahead(nowMillis, changes)) {
      long capacity = Math.multiplyExact(open, services);
      long span = change.atMillis() - from;
      // Divided first: how long a span may be is nobody's promise.
      if (capacity > 0 && work / capacity < span) {
        break;
      }
      work -= Math.multiplyExact(capacity, span);
      from = change.atMillis();
      open = change.lanes();
      if (work == 0) {
        return OptionalLong.of(from - nowMillis);
      }
    }
    return open == 0
        ? OptionalLong.empty()
        : OptionalLong.of(from - nowMillis + work / Math.multiplyExact(open, services));
  }

  private static List<LaneChange> ahead(long nowMillis, List<LaneChange> changes) {
    return changes.stream()
        .filter(change -> change.atMillis() > nowMillis)
        .sorted(Comparator.comparingLong(LaneChange::atMillis))
        .toList();
  }
}
