package org.guatu.bench.forecast;

import static org.guatu.simulators.compound.SwitchboardConfig.QUARTER_MILLIS;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.guatu.pipeline.forecast.ErlangC;
import org.guatu.pipeline.forecast.HotlineLoad;
import org.guatu.pipeline.forecast.HotlineWait;
import org.guatu.pipeline.forecast.LineObserved;
import org.guatu.simulators.compound.CallFact;
import org.guatu.simulators.compound.CallFact.Kind;
import org.guatu.simulators.compound.Switchboard;
import org.guatu.simulators.compound.SwitchboardConfig;
import org.guatu.simulators.random.RandomStreams;

/**
 * One played hotline day: at each quarter's begin the mean wait of the callers of that quarter is
 * foretold, from the calls before and who waits now.
 */
final class HotlineTrial {
  /** Erlang C is asked for no more than that: it is not meant for it. */
  private static final double MOST_UTILISATION = 0.95;

  private final SwitchboardConfig config;
  private final List<CallFact> facts;
  private final long[] offered;
  private final long[] waitMillis;

  HotlineTrial(SwitchboardConfig config, RandomStreams streams) {
    this.config = config;
    this.facts = Switchboard.play(config, streams);
    int quarters = config.callsPerQuarter().size();
    this.offered = new long[quarters];
    this.waitMillis = new long[quarters];
    Map<Long, Long> since = new HashMap<>();
    for (CallFact fact : facts) {
      if (fact.kind() == Kind.OFFERED) {
        since.put(fact.call(), fact.atMillis());
      } else if (fact.kind() != Kind.ENDED) {
        Long from = since.remove(fact.call());
        if (from != null && from < quarters * QUARTER_MILLIS) {
          offered[(int) (from / QUARTER_MILLIS)]++;
          waitMillis[(int) (from / QUARTER_MILLIS)] += fact.atMillis() - from;
        }
      }
    }
  }

  void waits(HotlineErrors errors) {
    LineWatch line = new LineWatch();
    int next = 0;
    for (int quarter = 1; quarter < offered.length; quarter++) {
      long now = quarter * QUARTER_MILLIS;
      for (; next < facts.size() && facts.get(next).atMillis() < now; next++) {
        line.see(facts.get(next));
      }
      if (offered[quarter] > 0) {
        errors.add(foretell(line, quarter, now), waitMillis[quarter] / (double) offered[quarter]);
      }
    }
  }

  private Map<HotlineMethod, Double> foretell(LineWatch line, int quarter, long now) {
    LineObserved seen = line.before(now);
    HotlineLoad known =
        HotlineLoad.of(
            offered[quarter - 1],
            QUARTER_MILLIS,
            (long) config.handlingMeanMillis(),
            Double.isInfinite(config.patienceMeanMillis())
                ? OptionalLong.empty()
                : OptionalLong.of((long) config.patienceMeanMillis()),
            config.agents());
    Map<HotlineMethod, Double> foretold = new EnumMap<>(HotlineMethod.class);
    seen.waitMillis().ifPresent(wait -> foretold.put(HotlineMethod.LIVE, (double) wait));
    HotlineWait.of(known, seen.waiting(), QUARTER_MILLIS)
        .ifPresent(wait -> foretold.put(HotlineMethod.MODEL, (double) wait.meanWaitMillis()));
    foretold.put(HotlineMethod.QUARTER_BEFORE, line.quarterBefore(now));
    foretold.put(HotlineMethod.ERLANG_C, erlangC(known));
    return foretold;
  }

  private static double erlangC(HotlineLoad load) {
    double most = MOST_UTILISATION * load.agents() * load.serviceRate();
    return new ErlangC(
            new HotlineLoad(
                Math.min(most, load.arrivalRate()), load.serviceRate(), 0, load.agents()))
        .meanWaitMillis();
  }
}
