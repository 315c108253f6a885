package org.guatu.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guatu.local.verify.RoundVerifier;
import org.guatu.local.verify.VerifyReport;
import org.guatu.simulators.round.RoundReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guatu verify}: the finals of a round once more, independently. */
@Command(
    name = "verify",
    description = "Recomputes the finals of a round in SQL and compares them cell by cell.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A round folder that was replayed.")
  private Path round;

  @Option(
      names = "--finals",
      paramLabel = "DIR",
      description = "Where the replay put its finals; the round's own folder if not given.")
  private @Nullable Path finals;

  @Mixin private OutputFormat output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path folder = round.toAbsolutePath().normalize();
    Path replayed = finals == null ? folder : finals.toAbsolutePath().normalize();
    ChangedFiles.report(RoundReader.open(folder), spec.commandLine().getErr());
    VerifyReport report = RoundVerifier.of(folder, replayed).verify();
    output.print(
        new Results()
            .put("read", report.read())
            .put("cells", report.cells())
            .put("figures", report.figures())
            .put("missing", report.missing())
            .put("extra", report.extra())
            .put("different", report.different())
            .put("agrees", report.agrees()));
    report.first().forEach(spec.commandLine().getErr()::println);
    return report.agrees() ? 0 : 1;
  }
}
