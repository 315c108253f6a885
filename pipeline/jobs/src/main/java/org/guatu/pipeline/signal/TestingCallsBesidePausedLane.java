package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * Signal (b), rule 17, of a service point: calls about testing surge in the area it serves, and
 * fewer of its lanes work than did in the last hour. Association, never cause: a lane is paused for
 * a break as well as for want of tubes.
 *
 * @param testingCallsUp by {@link CallSurge}, topic testing, of the point's area
 * @param openLanes lanes working now; null where not known
 * @param mostOpenLanes60m the most at the end of a minute of the last 60; null where not known
 */
public record TestingCallsBesidePausedLane(
    Verdict testingCallsUp, @Nullable Long openLanes, @Nullable Long mostOpenLanes60m)
    implements Association {

  @Override
  public Verdict verdict() {
    return testingCallsUp.and(paused());
  }

  private Verdict paused() {
    return openLanes == null || mostOpenLanes60m == null
        ? Verdict.UNKNOWN
        : Verdict.of(openLanes < mostOpenLanes60m);
  }
}
