package org.guatu.simulators.compound;

import java.util.List;

/**
 * What is special about a round.
 *
 * @param lanes the plan of each point's lanes, in order; the first step is at 0
 * @param calledUp whether people are called up by building; else they come when it suits them
 * @param slowness of a crew that learns: 1 means that it begins at half speed; the excess falls by
 *     1 − 1/e every 45 minutes
 * @param surgeAtMillis when a part of those not yet called come on their own, since the opening
 * @param surgeShare that part; 0 for none
 */
public record RoundCourse(
    List<LaneStep> lanes,
    boolean calledUp,
    double slowness,
    long surgeAtMillis,
    double surgeShare) {
  private static final double LEARNING_MILLIS = 2_700_000;

  public RoundCourse {
    lanes = List.copyOf(lanes);
    if (lanes.isEmpty() || lanes.get(0).atMillis() != 0) {
      throw new IllegalArgumentException("the plan of lanes begins at 0");
    }
  }

  /** A trained crew and people who are called up, on that many lanes at each point. */
  public static RoundCourse calledUp(int lanes) {
    return new RoundCourse(List.of(new LaneStep(0, lanes)), true, 0, 0, 0);
  }

  /** The same with people who come when it suits them. */
  public RoundCourse free() {
    return new RoundCourse(lanes, false, slowness, surgeAtMillis, surgeShare);
  }

  /** The same with another plan of lanes. */
  public RoundCourse with(LaneStep... plan) {
    return new RoundCourse(List.of(plan), calledUp, slowness, surgeAtMillis, surgeShare);
  }

  /** The same with a crew that learns. */
  public RoundCourse learning(double from) {
    return new RoundCourse(lanes, calledUp, from, surgeAtMillis, surgeShare);
  }

  /** The same with a surge. */
  public RoundCourse surging(long atMillis, double share) {
    return new RoundCourse(lanes, calledUp, slowness, atMillis, share);
  }

  /** How many times as long a sampling takes as with a trained crew. */
  double slownessAt(long millis) {
    return 1 + slowness * StrictMath.exp(-millis / LEARNING_MILLIS);
  }

  /** The most lanes a point ever has. */
  int mostLanes() {
    return lanes.stream().mapToInt(LaneStep::lanes).max().orElseThrow();
  }
}
