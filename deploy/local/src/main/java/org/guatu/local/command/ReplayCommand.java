package org.guatu.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.guatu.local.replay.ReplayOptions;
import org.guatu.local.replay.ReplayReport;
import org.guatu.local.replay.RoundReplay;
import org.guatu.simulators.round.RoundReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guatu replay}: a recorded round through the jobs. */
@Command(name = "replay", description = "Runs a recorded round through the same jobs.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A round folder.")
  private Path round;

  @Option(names = "--speed", defaultValue = "max", paramLabel = "max|N")
  private String speed;

  @Option(names = "--parallelism", defaultValue = "1", paramLabel = "N")
  private int parallelism;

  @Option(
      names = "--out-of-orderness",
      paramLabel = "D",
      description = "Such as 10s; the round's own if not given.")
  private @Nullable String outOfOrderness;

  @Option(
      names = "--lateness",
      paramLabel = "D",
      description = "Such as 6h; the round's own if not given.")
  private @Nullable String lateness;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the finals go; the round's own folder if not given.")
  private @Nullable Path out;

  @Mixin private OutputFormat output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    ReplayOptions options = options();
    Path folder = round.toAbsolutePath().normalize();
    RoundReader reader = RoundReader.open(folder);
    ChangedFiles.report(reader, spec.commandLine().getErr());
    RoundReplay replay = new RoundReplay(reader, options);
    ReplayReport report = replay.run(out == null ? folder : out.toAbsolutePath().normalize());
    Results results = new Results().put("read", report.read());
    report.counts().forEach(results::put);
    results.put("figures", report.figures()).put("digest", report.digest());
    output.print(results);
    if (!report.addsUp()) {
      spec.commandLine()
          .getErr()
          .println("guatu: read is not accepted + duplicate + late + quarantined");
      return 1;
    }
    return 0;
  }

  private ReplayOptions options() {
    try {
      return new ReplayOptions(
          speed.equals("max") ? Double.POSITIVE_INFINITY : Double.parseDouble(speed),
          parallelism,
          duration(outOfOrderness),
          duration(lateness));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private static @Nullable Duration duration(@Nullable String text) {
    return text == null ? null : Durations.parse(text);
  }
}
