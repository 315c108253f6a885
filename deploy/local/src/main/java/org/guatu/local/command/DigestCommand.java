package org.guatu.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guatu.local.replay.FinalsTable;
import org.guatu.simulators.round.RoundFiles;
import org.guatu.simulators.round.RoundReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guatu digest}: the digest of a round's finals. */
@Command(name = "digest", description = "Prints the digest of a round's finals.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class DigestCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ROUND", description = "A round folder that was replayed.")
  private Path round;

  @Mixin private OutputFormat output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    // Finals may stand in a folder of their own.
    if (Files.exists(round.resolve(RoundFiles.MANIFEST))) {
      ChangedFiles.report(RoundReader.open(round), spec.commandLine().getErr());
    }
    try (FinalsTable finals = FinalsTable.ofRound(round)) {
      output.print(new Results().put("figures", finals.rows()).put("digest", finals.digest()));
    }
    return 0;
  }
}
