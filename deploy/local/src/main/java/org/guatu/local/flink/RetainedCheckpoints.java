package org.guatu.local.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the checkpoint a job goes on from. */
final class RetainedCheckpoints {
  private RetainedCheckpoints() {}

  /** The newest {@code chk-N} whose metadata are written: the last thing a checkpoint does. */
  static Optional<Path> newest(Path ofJob) {
    if (!Files.isDirectory(ofJob)) {
      return Optional.empty();
    }
    try (Stream<Path> entries = Files.list(ofJob)) {
      return entries
          .filter(path -> path.getFileName().toString().matches("chk-\\d+"))
          .filter(path -> Files.exists(path.resolve("_metadata")))
          .max(Comparator.comparingLong(RetainedCheckpoints::number));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
  }
}
