package org.guatu.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guatu.simulators.round.RoundManifest;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundSink;
import org.guatu.simulators.round.RoundWriter;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guatu simulate}: a scenario as a recorded round. */
@Command(
    name = "simulate",
    description = "Writes a scenario as a recorded round; same seed, same bytes.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class SimulateCommand implements Callable<Integer> {
  @Option(names = "--scenario", defaultValue = Scenarios.SAMPLING_DAY, paramLabel = "NAME")
  private String scenario;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out;

  @Mixin private OutputFormat output;

  @Override
  public Integer call() throws IOException {
    Scenario played = ScenarioByName.of(scenario, seed);
    RoundSettings settings =
        RoundSettings.of(
            scenario + "-" + seed, played.registry().site(), played.registry().timeZone());
    try (RoundWriter writer = RoundWriter.create(out, settings)) {
      writer.registry(played.registry());
      writer.map(played.mapGeoJson());
      played.runUntil(played.endMillis(), new RoundSink(writer));
      RoundManifest manifest = writer.finish();
      Results results = new Results().put("round", out);
      manifest.counts().forEach((stream, count) -> results.put("events." + stream, count));
      output.print(results);
      return 0;
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
