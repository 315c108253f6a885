package org.guatu.local.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.Callable;
import org.guatu.local.run.LocalStack;
import org.guatu.local.run.RunOptions;
import org.guatu.simulators.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
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
    Path folder = Files.createTempDirectory("guatu-prepare-");
    try {
      RunOptions options =
          new RunOptions("127.0.0.1", 0, folder.resolve("data"), Scenarios.SAMPLING_DAY, 1, 1);
      try (LocalStack stack = LocalStack.start(options)) {
        stack.awaitFirstFigure();
      }
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
