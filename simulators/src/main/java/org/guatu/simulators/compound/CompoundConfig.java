package org.guatu.simulators.compound;

import org.guatu.simulators.scenario.CallUpConfig;
import org.guatu.simulators.scenario.PointConfig;
import org.guatu.simulators.scenario.TubeConfig;

/**
 * A compound and its round. Nobody leaves a queue, and nobody comes twice.
 *
 * @param people its target
 * @param points they are spread over
 * @param service how a point works
 * @param callUp how people are called, and how they follow
 * @param tubes how many people a tube takes
 * @param course what is special
 */
public record CompoundConfig(
    int people,
    int points,
    PointConfig service,
    CallUpConfig callUp,
    TubeConfig tubes,
    RoundCourse course) {
  public CompoundConfig {
    if (people < points || points < 1) {
      throw new IllegalArgumentException(people + " people at " + points + " points");
    }
  }

  /** With the numbers of a usual day. */
  public static CompoundConfig of(int people, int points, RoundCourse course) {
    return new CompoundConfig(
        people, points, PointConfig.DEFAULT, CallUpConfig.DEFAULT, TubeConfig.DEFAULT, course);
  }

  /** The same with another call-up. */
  public CompoundConfig with(CallUpConfig other) {
    return new CompoundConfig(people, points, service, other, tubes, course);
  }

  /** From one person's begin to the next one's at a trained lane, in milliseconds. */
  double laneMillis() {
    return service.samplingMeanMillis()
        + service.walkUpMillis()
        + (double) tubes.changeMillis() / tubes.usualCapacity();
  }

  /**
   * How long a point is busy with one person called, by plan, in milliseconds: what a call-up keeps
   * between two groups, per person.
   */
  public double callUpMillisPerPerson() {
    double working = 1 - service.breakMillis() / 3_600_000.0;
    double coming = callUp.onCall() + callUp.late();
    int lanes = course.lanes().get(0).lanes();
    return coming * laneMillis() / (lanes * working * callUp.load());
  }
}
