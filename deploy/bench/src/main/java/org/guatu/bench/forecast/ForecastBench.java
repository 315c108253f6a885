package org.guatu.bench.forecast;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guatu.local.command.Results;
import org.guatu.pipeline.forecast.RoundEta;
import org.guatu.simulators.compound.CompoundConfig;
import org.guatu.simulators.random.RandomStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Plays rounds and hotline days and compares what was foretold with what came: waits by our way, by
 * the last one to start and by Erlang C; the ETA and how often its 80 % interval holds.
 */
@Command(name = "forecast", description = "How well waits and ends of rounds are foretold.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ForecastBench implements Callable<Integer> {
  private static final long EVALUATED_SEED = 20_260_301;
  private static final long TUNING_SEED = 7_000;
  private static final int HOTLINE_DAYS = 25;

  /** Everybody but those who never come. */
  private static final long ALL = RoundEta.NEVER_PER_MILLE;

  private static final long MAIN_BODY = RoundEta.NEVER_PER_MILLE + RoundEta.LATE_PER_MILLE;

  @Option(names = "--rounds", defaultValue = "120", description = "Rounds of each kind.")
  private int rounds;

  @Option(
      names = "--tuning",
      description = "Plays the rounds that constants were chosen by, instead.")
  private boolean tuning;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** What came of the rounds of one kind. */
  private record Outcome(WaitErrors waits, EtaErrors eta, EtaErrors etaByRate, EtaErrors etaOfAll) {
    Outcome() {
      this(new WaitErrors(), new EtaErrors(), new EtaErrors(), new EtaErrors());
    }

    Outcome plus(Outcome other) {
      waits.add(other.waits);
      eta.add(other.eta);
      etaByRate.add(other.etaByRate);
      etaOfAll.add(other.etaOfAll);
      return this;
    }
  }

  @Override
  public Integer call() {
    List<RoundScenario> scenarios = tuning ? RoundScenario.TUNING : RoundScenario.EVALUATED;
    RandomStreams seeds = new RandomStreams(tuning ? TUNING_SEED : EVALUATED_SEED);
    Results results =
        new Results().put("seed", seeds.seed()).put("rounds", rounds * scenarios.size());
    ForecastTable table = new ForecastTable();
    Outcome all = new Outcome();
    for (int i = 0; i < scenarios.size(); i++) {
      RoundScenario scenario = scenarios.get(i);
      Outcome outcome = play(scenario, new RandomStreams(seeds.replication(i).seed()));
      table.round(scenario.name(), outcome.waits, outcome.eta, outcome.etaByRate, outcome.etaOfAll);
      report(results, scenario.name() + ".", outcome);
      all.plus(outcome);
    }
    table.round("all", all.waits, all.eta, all.etaByRate, all.etaOfAll);
    report(results, "", all);
    hotline(results, table, new RandomStreams(seeds.replication(-1).seed()));
    PrintWriter out = spec.commandLine().getOut();
    results.print(out, json);
    if (!json) {
      out.print(table);
      out.flush();
    }
    return 0;
  }

  private Outcome play(RoundScenario scenario, RandomStreams seeds) {
    // Rounds are independent; in order they are added up, so that sums repeat to the last digit.
    return IntStream.range(0, rounds)
        .parallel()
        .mapToObj(number -> play(scenario.round(number), seeds, number))
        .toList()
        .stream()
        .reduce(new Outcome(), Outcome::plus);
  }

  private static Outcome play(CompoundConfig config, RandomStreams seeds, int number) {
    RoundTrial trial = new RoundTrial(config, seeds.replication(2 * number));
    RoundTrial before = new RoundTrial(config, seeds.replication(2 * number + 1));
    Outcome outcome = new Outcome();
    trial.waits(outcome.waits);
    trial.etas(MAIN_BODY, before.doneMinuteMillis(MAIN_BODY), outcome.eta);
    trial.etasByRate(MAIN_BODY, outcome.etaByRate);
    trial.etas(ALL, before.doneMinuteMillis(ALL), outcome.etaOfAll);
    return outcome;
  }

  private static void report(Results results, String prefix, Outcome outcome) {
    results.put(prefix + "waits", outcome.waits.count());
    results.put(prefix + "meanWaitSeconds", number(outcome.waits.mean(), 1));
    for (WaitMethod method : WaitMethod.values()) {
      results.put(
          prefix + method.label() + "RmseSeconds", number(outcome.waits.rootMeanSquare(method), 1));
    }
    results.put(prefix + "etas", outcome.eta.count());
    results.put(prefix + "etaCoverage80", number(outcome.eta.coverage(), 3));
    results.put(prefix + "etaSoonerShare", number(outcome.eta.soonerShare(), 3));
    results.put(prefix + "etaMedianErrorPercent", number(100 * outcome.eta.medianError(), 1));
    results.put(prefix + "etaByRateCoverage80", number(outcome.etaByRate.coverage(), 3));
    results.put(
        prefix + "etaByRateMedianErrorPercent", number(100 * outcome.etaByRate.medianError(), 1));
    results.put(prefix + "etaOfAllCoverage80", number(outcome.etaOfAll.coverage(), 3));
  }

  private void hotline(Results results, ForecastTable table, RandomStreams seeds) {
    HotlineErrors all = new HotlineErrors();
    for (HotlineScenario scenario : tuning ? HotlineScenario.TUNING : HotlineScenario.EVALUATED) {
      HotlineErrors errors = new HotlineErrors();
      for (int day = 0; day < HOTLINE_DAYS; day++) {
        new HotlineTrial(scenario.config(), seeds.replication(day)).waits(errors);
      }
      table.hotline(scenario.name(), errors);
      report(results, "hotline." + scenario.name() + ".", errors);
      all.add(errors);
    }
    table.hotline("all", all);
    report(results, "hotline.", all);
  }

  private static void report(Results results, String prefix, HotlineErrors errors) {
    results.put(prefix + "intervals", errors.count());
    results.put(prefix + "meanWaitSeconds", number(errors.mean(), 1));
    for (HotlineMethod method : HotlineMethod.values()) {
      results.put(prefix + method.label() + "Unknown", errors.unknown(method));
      results.put(
          prefix + method.label() + "RmseSeconds", number(errors.rootMeanSquare(method), 1));
    }
  }

  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
