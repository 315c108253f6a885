package org.guatu.bench.forecast;

import static org.guatu.simulators.compound.SwitchboardConfig.QUARTER_MILLIS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.guatu.pipeline.forecast.ErlangC;
import org.guatu.pipeline.forecast.HotlineLoad;
import org.guatu.pipeline.forecast.HotlineWait;
import org.guatu.simulators.compound.CallFact;
import org.guatu.simulators.compound.CallFact.Kind;
import org.guatu.simulators.compound.Switchboard;
import org.guatu.simulators.compound.SwitchboardConfig;
import org.guatu.simulators.random.RandomStreams;

/**
 * One played hotline day: at each quarter's begin the mean wait of the callers of that quarter is
 * foretold, from the calls of the quarter before and who waits now. Mean handling time, mean
 * patience and agents are known.
 */
final class HotlineTrial {
  /** Erlang C is asked for no more than that: it is not meant for it. */
  private static final double MOST_UTILISATION = 0.95;

  private final SwitchboardConfig config;
  private final long[] offered;
  private final long[] waiting;
  private final long[] waitMillis;

  HotlineTrial(SwitchboardConfig config, RandomStreams streams) {
    this.config = config;
    int quarters = config.callsPerQuarter().size();
    this.offered = new long[quarters];
    this.waiting = new long[quarters];
    this.waitMillis = new long[quarters];
    List<CallFact> facts = Switchboard.play(config, streams);
    Map<Long, Long> since = new HashMap<>();
    int begun = 0;
    for (CallFact fact : facts) {
      for (; begun < quarters && begun * QUARTER_MILLIS <= fact.atMillis(); begun++) {
        waiting[begun] = since.size();
      }
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
    for (int quarter = 1; quarter < offered.length; quarter++) {
      HotlineLoad load =
          HotlineLoad.of(
              offered[quarter - 1],
              QUARTER_MILLIS,
              (long) config.handlingMeanMillis(),
              Double.isInfinite(config.patienceMeanMillis())
                  ? OptionalLong.empty()
                  : OptionalLong.of((long) config.patienceMeanMillis()),
              config.agents());
      HotlineWait ours = HotlineWait.of(load, waiting[quarter], QUARTER_MILLIS).orElse(null);
      if (offered[quarter] > 0) {
        errors.add(ours, erlangC(load), waitMillis[quarter] / (double) offered[quarter]);
      }
    }
  }

  private static double erlangC(HotlineLoad load) {
    double most = MOST_UTILISATION * load.agents() * load.serviceRate();
    return new ErlangC(
            new HotlineLoad(
                Math.min(most, load.arrivalRate()), load.serviceRate(), 0, load.agents()))
        .meanWaitMillis();
  }
}
