package org.guatu.bench.forecast;

import java.util.Locale;

/** What came out, to be read by people. */
final class ForecastTable {
  private final StringBuilder rounds =
      new StringBuilder(
          """

          | Rounds | waits | mean s | live | queue | waiting | planned | last to start | Erlang C \
          | ETAs | in 80 % | sooner | median error | by rate in 80 % | median error | of all in 80 % |
          |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
          """);
  private final StringBuilder hotline =
      new StringBuilder(
          """

          | Hotline | intervals | mean s | live | model | not told | quarter before | Erlang C |
          |---|---|---|---|---|---|---|---|
          """);

  void round(String name, WaitErrors waits, EtaErrors eta, EtaErrors byRate, EtaErrors ofAll) {
    rounds.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f"
                + " | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
            name,
            waits.count(),
            waits.mean(),
            waits.rootMeanSquare(WaitMethod.LIVE),
            waits.rootMeanSquare(WaitMethod.QUEUE),
            waits.rootMeanSquare(WaitMethod.WAITING),
            waits.rootMeanSquare(WaitMethod.PLANNED),
            waits.rootMeanSquare(WaitMethod.LAST_TO_START),
            waits.rootMeanSquare(WaitMethod.ERLANG_C),
            eta.count(),
            100 * eta.coverage(),
            100 * eta.soonerShare(),
            100 * eta.medianError(),
            100 * byRate.coverage(),
            100 * byRate.medianError(),
            100 * ofAll.coverage()));
  }

  void hotline(String name, HotlineErrors errors) {
    hotline.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f | %.1f | %d | %.1f | %.1f |%n",
            name,
            errors.count(),
            errors.mean(),
            errors.rootMeanSquare(HotlineMethod.LIVE),
            errors.rootMeanSquare(HotlineMethod.MODEL),
            errors.unknown(HotlineMethod.MODEL),
            errors.rootMeanSquare(HotlineMethod.QUARTER_BEFORE),
            errors.rootMeanSquare(HotlineMethod.ERLANG_C)));
  }

  @Override
  public String toString() {
    return rounds.toString() + hotline;
  }
}
