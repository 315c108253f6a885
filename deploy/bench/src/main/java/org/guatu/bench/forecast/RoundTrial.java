package org.guatu.bench.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.guatu.pipeline.forecast.CallUpPlan;
import org.guatu.pipeline.forecast.CoverageRate;
import org.guatu.pipeline.forecast.LaneChange;
import org.guatu.pipeline.forecast.RoundEta;
import org.guatu.simulators.compound.CompoundConfig;
import org.guatu.simulators.compound.CompoundRound;
import org.guatu.simulators.compound.LaneRoster;
import org.guatu.simulators.compound.RoundFact;
import org.guatu.simulators.compound.RoundFact.Kind;
import org.guatu.simulators.random.RandomStreams;

/** One played round, gone through as if it were live. */
final class RoundTrial {
  private static final long MINUTE = 60_000;

  /** An ETA is asked for that often, and not within the last minutes of it. */
  private static final int EVERY_MINUTES = 5;

  private final CompoundConfig config;
  private final List<RoundFact> facts;

  RoundTrial(CompoundConfig config, RandomStreams streams) {
    this.config = config;
    this.facts = CompoundRound.play(config, streams);
  }

  /** Asks for everybody's wait when he joins. */
  void waits(WaitErrors errors) {
    List<LaneChange> plan =
        new LaneRoster(config)
            .openLanes().stream().map(s -> new LaneChange(s.atMillis(), s.lanes())).toList();
    List<PointWatch> points = new ArrayList<>();
    for (int i = 0; i < config.points(); i++) {
      points.add(new PointWatch(plan));
    }
    facts.forEach(fact -> points.get(fact.point()).see(fact, errors));
  }

  /** When so many were served that none of those waited for remained. */
  long doneMillis(long excludedPerMille) {
    long served = 0;
    long last = 0;
    for (RoundFact fact : facts) {
      if (fact.kind() == Kind.SERVED) {
        last = fact.atMillis();
        if (RoundEta.remaining(config.people(), ++served, excludedPerMille) == 0) {
          return last;
        }
      }
    }
    return last;
  }

  /** When that was, by the minute, as the jobs know it of the round before. */
  long doneMinuteMillis(long excludedPerMille) {
    return doneMillis(excludedPerMille) / MINUTE * MINUTE + MINUTE;
  }

  /**
   * Asks for the ETA every few minutes, as the jobs do.
   *
   * @param excludedPerMille who is not waited for
   * @param usualDoneMillis when another round of this compound was done
   */
  void etas(long excludedPerMille, long usualDoneMillis, EtaErrors errors) {
    CallUpPlan plan = plan();
    etas(
        excludedPerMille,
        errors,
        (asked, rate) ->
            config.course().calledUp()
                ? RoundEta.of(
                    asked.remaining(),
                    rate,
                    plan.calledInMillis(asked.atMillis(), asked.remaining()))
                : RoundEta.usual(asked.remaining(), usualDoneMillis - asked.atMillis(), rate));
  }

  /** The same by the rate alone. */
  void etasByRate(long excludedPerMille, EtaErrors errors) {
    etas(excludedPerMille, errors, (asked, rate) -> RoundEta.of(asked.remaining(), rate, 0));
  }

  /** What is known when an ETA is asked for. */
  private record Asked(long atMillis, long remaining) {}

  private void etas(
      long excludedPerMille,
      EtaErrors errors,
      BiFunction<Asked, CoverageRate, Optional<RoundEta>> method) {
    long done = doneMillis(excludedPerMille);
    int minutes = (int) (done / MINUTE);
    long[] served = new long[minutes + 1];
    long covered = 0;
    int next = 0;
    for (int minute = 1; minute <= minutes; minute++) {
      long now = minute * MINUTE;
      for (; next < facts.size() && facts.get(next).atMillis() < now; next++) {
        RoundFact fact = facts.get(next);
        if (fact.kind() == Kind.SERVED) {
          served[minute - 1]++;
          covered++;
        }
      }
      if (minute % EVERY_MINUTES == 0 && done - now >= EVERY_MINUTES * MINUTE) {
        long remaining = RoundEta.remaining(config.people(), covered, excludedPerMille);
        CoverageRate rate = CoverageRate.of(Arrays.copyOf(served, minute));
        Optional<RoundEta> eta = method.apply(new Asked(now, remaining), rate);
        eta.ifPresent(known -> errors.add(known, done - now));
      }
    }
  }

  /** As it is told before the round: every point calls one group after the other. */
  private CallUpPlan plan() {
    TreeMap<Long, Long> people = new TreeMap<>();
    double gap = config.callUpMillisPerPerson();
    long perPoint = config.people() / config.points();
    long cohort = config.callUp().cohort();
    for (long called = 0; called < perPoint; called += cohort) {
      long minute = (long) (called * gap) / MINUTE * MINUTE;
      people.merge(minute, config.points() * Math.min(cohort, perPoint - called), Long::sum);
    }
    return new CallUpPlan(people);
  }
}
