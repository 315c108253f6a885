package org.guatu.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guatu.local.data.TemporaryFolder;
import org.guatu.local.run.LocalStack;
import org.guatu.local.run.RunOptions;
import org.guatu.simulators.scenario.Scenarios;
import picocli.CommandLine.Command;

/**
 * {@code prepare}: a run on a folder of its own that ends with its first figure. It uses all that a
 * start uses; the launcher lets the JVM keep the classes it loaded, so that later runs start
 * faster.
 */
@Command(name = "prepare", hidden = true, description = "Starts once for the launcher and stops.")
public final class PrepareCommand implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.of("guatu-prepare-")) {
      Path data = folder.path().resolve("data");
      try (LocalStack stack =
          LocalStack.start(new RunOptions("127.0.0.1", 0, data, Scenarios.SAMPLING_DAY, 1, 1))) {
        stack.awaitFirstFigure();
      }
    }
    return 0;
  }
}
