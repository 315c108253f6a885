package org.guatu.simulators.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.simulators.compound.RoundFact.Kind;
import org.guatu.simulators.random.RandomStreams;
import org.junit.jupiter.api.Test;

class CompoundRoundTest {
  private static final long MINUTE = 60_000;
  private static final CompoundConfig USUAL =
      CompoundConfig.of(1_500, 2, RoundCourse.calledUp(3).surging(30 * MINUTE, 0.1));

  private static List<RoundFact> play(CompoundConfig config) {
    return CompoundRound.play(config, new RandomStreams(11));
  }

  private static List<Long> people(List<RoundFact> facts, Kind kind, int point) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind && fact.point() == point)
        .map(RoundFact::person)
        .toList();
  }

  @Test
  void whoComesIsServedOnceAndInTurn() {
    List<RoundFact> facts = play(USUAL);
    Set<Long> everybody = new HashSet<>();
    for (int point = 0; point < 2; point++) {
      List<Long> arrived = people(facts, Kind.ARRIVED, point);
      assertThat(people(facts, Kind.BEGAN, point)).isEqualTo(arrived);
      assertThat(people(facts, Kind.SERVED, point)).containsExactlyInAnyOrderElementsOf(arrived);
      arrived.forEach(person -> assertThat(everybody.add(person)).isTrue());
    }
    assertThat(everybody.size() / 1_500.0).isBetween(0.96, 0.995);
  }

  @Test
  void everybodyIsCalledOnce() {
    List<RoundFact> facts = play(USUAL);
    for (int point = 0; point < 2; point++) {
      assertThat(people(facts, Kind.CALLED, point).stream().mapToLong(n -> n).sum()).isEqualTo(750);
    }
  }

  @Test
  void nobodyBeginsWithoutALane() {
    long atLanes = 0;
    long open = 0;
    for (RoundFact fact : play(CompoundConfig.of(800, 1, RoundCourse.calledUp(3)))) {
      switch (fact.kind()) {
        case BEGAN -> assertThat(++atLanes).isLessThanOrEqualTo(open);
        case SERVED -> atLanes--;
        case LANES -> open = fact.person();
        case ARRIVED, CALLED -> {}
      }
    }
    assertThat(atLanes).isZero();
  }

  @Test
  void lanesOpenAndPauseByPlan() {
    LaneRoster roster =
        new LaneRoster(
            CompoundConfig.of(
                800,
                1,
                RoundCourse.calledUp(2).with(new LaneStep(0, 2), new LaneStep(70 * MINUTE, 1))));
    // The break of the second lane goes over into its end; the last lane has none.
    assertThat(roster.openLanes())
        .containsExactly(
            new LaneStep(0, 2),
            new LaneStep(30 * MINUTE, 1),
            new LaneStep(40 * MINUTE, 2),
            new LaneStep(60 * MINUTE, 1));
  }

  @Test
  void freePeopleComeInTheMorningAndInTheEvening() {
    List<Long> hours = new ArrayList<>();
    for (RoundFact fact : play(CompoundConfig.of(2_000, 1, RoundCourse.calledUp(4).free()))) {
      if (fact.kind() == Kind.ARRIVED) {
        hours.add(fact.atMillis() / (60 * MINUTE));
      }
    }
    long morning = hours.stream().filter(hour -> hour < 2).count();
    long evening = hours.stream().filter(hour -> hour >= 9).count();
    assertThat(morning / 2_000.0).isBetween(0.45, 0.55);
    assertThat(evening / 2_000.0).isBetween(0.24, 0.36);
  }

  @Test
  void theSameSeedIsTheSameRound() {
    assertThat(play(USUAL))
        .isEqualTo(play(USUAL))
        .isNotEqualTo(CompoundRound.play(USUAL, new RandomStreams(12)));
  }
}
