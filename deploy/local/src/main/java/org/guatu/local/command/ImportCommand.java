package org.guatu.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.guatu.simulators.table.ImportCounts;
import org.guatu.simulators.table.MappingException;
import org.guatu.simulators.table.TableImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guatu import}: tables of others as a recorded round. */
@Command(
    name = "import",
    description = "Turns tables of others into a recorded round, by a declared mapping.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class ImportCommand implements Callable<Integer> {
  @Option(names = "--mapping", required = true, paramLabel = "FILE.yaml")
  private Path mapping;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files;

  @Mixin private OutputFormat output;

  @Override
  public Integer call() throws IOException {
    try {
      ImportCounts counts = TableImport.run(mapping, files, out);
      output.print(
          new Results()
              .put("rows", counts.rows())
              .put("records", counts.records())
              .put("events", counts.events())
              .put("rejected", counts.rejected())
              .put("skipped", counts.skipped())
              .put("round", out));
      return 0;
    } catch (MappingException wrong) {
      throw new CommandFailedException(wrong.getMessage() == null ? "" : wrong.getMessage(), wrong);
    }
  }
}
