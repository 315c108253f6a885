package org.guatu.bench.forecast;

import java.util.List;
import org.guatu.simulators.compound.CompoundConfig;
import org.guatu.simulators.compound.LaneStep;
import org.guatu.simulators.compound.RoundCourse;
import org.guatu.simulators.scenario.CallUpConfig;

/**
 * A kind of round, in several sizes.
 *
 * @param name what is special about it
 * @param sizes compounds it is played in, in turn
 */
record RoundScenario(String name, List<CompoundConfig> sizes) {
  private static final long MINUTE = 60_000;

  /** Kinds and sizes that constants were chosen by. Nothing printed is of them. */
  static final List<RoundScenario> TUNING =
      List.of(
          new RoundScenario(
              "tuning-call-up",
              List.of(
                  CompoundConfig.of(1_800, 1, RoundCourse.calledUp(4)),
                  CompoundConfig.of(3_600, 2, RoundCourse.calledUp(4)),
                  CompoundConfig.of(6_500, 3, RoundCourse.calledUp(3)))),
          new RoundScenario(
              "tuning-learning",
              List.of(
                  CompoundConfig.of(1_500, 1, RoundCourse.calledUp(4).learning(0.8)),
                  CompoundConfig.of(4_500, 3, RoundCourse.calledUp(3).learning(0.8)))),
          new RoundScenario(
              "tuning-lanes",
              List.of(
                  CompoundConfig.of(
                      3_000,
                      2,
                      RoundCourse.calledUp(2).with(step(0, 2), step(75, 4), step(150, 3))))),
          new RoundScenario(
              "tuning-free", List.of(CompoundConfig.of(2_500, 2, RoundCourse.calledUp(3).free()))),
          new RoundScenario(
              "tuning-surge",
              List.of(
                  CompoundConfig.of(2_400, 2, RoundCourse.calledUp(3).surging(40 * MINUTE, 0.2)))),
          new RoundScenario(
              "tuning-late",
              List.of(
                  CompoundConfig.of(2_800, 2, RoundCourse.calledUp(3)).with(late(0.86, 0.11)))));

  /** Kinds and sizes that are measured. */
  static final List<RoundScenario> EVALUATED =
      List.of(
          new RoundScenario(
              "call-up",
              List.of(
                  CompoundConfig.of(1_000, 1, RoundCourse.calledUp(2)),
                  CompoundConfig.of(2_200, 1, RoundCourse.calledUp(5)),
                  CompoundConfig.of(4_000, 2, RoundCourse.calledUp(5)),
                  CompoundConfig.of(8_000, 4, RoundCourse.calledUp(4)))),
          new RoundScenario(
              "first-round",
              List.of(
                  CompoundConfig.of(1_200, 1, RoundCourse.calledUp(3).learning(1)),
                  CompoundConfig.of(3_000, 2, RoundCourse.calledUp(4).learning(1)),
                  CompoundConfig.of(6_900, 3, RoundCourse.calledUp(5).learning(1)))),
          new RoundScenario(
              "lane-plan",
              List.of(
                  CompoundConfig.of(
                      2_000, 1, RoundCourse.calledUp(3).with(step(0, 3), step(60, 5))),
                  CompoundConfig.of(
                      4_800, 3, RoundCourse.calledUp(4).with(step(0, 4), step(45, 2), step(90, 4))),
                  CompoundConfig.of(
                      5_600, 4, RoundCourse.calledUp(2).with(step(0, 2), step(100, 4))))),
          new RoundScenario(
              "free-arrivals",
              List.of(
                  CompoundConfig.of(1_400, 1, RoundCourse.calledUp(3).free()),
                  CompoundConfig.of(5_000, 3, RoundCourse.calledUp(4).free()))),
          new RoundScenario(
              "surge",
              List.of(
                  CompoundConfig.of(1_600, 1, RoundCourse.calledUp(4).surging(30 * MINUTE, 0.25)),
                  CompoundConfig.of(4_200, 3, RoundCourse.calledUp(3).surging(70 * MINUTE, 0.15)))),
          new RoundScenario(
              "late-turnout",
              List.of(
                  CompoundConfig.of(1_900, 1, RoundCourse.calledUp(4)).with(late(0.83, 0.14)),
                  CompoundConfig.of(5_200, 3, RoundCourse.calledUp(4)).with(late(0.88, 0.10)))));

  RoundScenario {
    sizes = List.copyOf(sizes);
  }

  /** The compound of one of its rounds. */
  CompoundConfig round(int number) {
    return sizes.get(number % sizes.size());
  }

  private static LaneStep step(long minute, int lanes) {
    return new LaneStep(minute * MINUTE, lanes);
  }

  private static CallUpConfig late(double onCall, double late) {
    CallUpConfig usual = CallUpConfig.DEFAULT;
    return new CallUpConfig(
        usual.cohort(),
        onCall,
        late,
        usual.responseMeanMillis(),
        usual.leastLateMillis(),
        usual.mostLateMillis(),
        0,
        0,
        usual.load(),
        usual.holdWaitMillis());
  }
}
