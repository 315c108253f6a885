package org.guatu.bench;

import java.util.concurrent.Callable;
import org.guatu.bench.browser.BrowserBench;
import org.guatu.bench.detection.DetectionBench;
import org.guatu.bench.fanout.FanoutBench;
import org.guatu.bench.forecast.ForecastBench;
import org.guatu.bench.growth.CityBench;
import org.guatu.bench.growth.GrowthBench;
import org.guatu.bench.growth.SoakBench;
import org.guatu.bench.latency.LatencyBench;
import org.guatu.bench.standing.StandingBench;
import org.guatu.bench.throughput.ThroughputBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code guatu bench}: what there is to measure. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures; prints what it measured.",
    subcommands = {
      LatencyBench.class,
      StartBench.class,
      ThroughputBench.class,
      ForecastBench.class,
      DetectionBench.class,
      GrowthBench.class,
      CityBench.class,
      SoakBench.class,
      BrowserBench.class,
      FanoutBench.class,
      StandingBench.class
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class Bench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }
}
