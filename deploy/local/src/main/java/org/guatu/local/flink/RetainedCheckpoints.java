package org.guatu.local.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the checkpoint a job goes on from, and clears away old ones. */
final class RetainedCheckpoints {
  private RetainedCheckpoints() {}

  /** The newest {@code chk-N} whose metadata are written: the last thing a checkpoint does. */
  static Optional<Path> newest(Path ofJob) {
    return all(ofJob).stream()
        .filter(path -> Files.exists(path.resolve("_metadata")))
        .max(Comparator.comparingLong(RetainedCheckpoints::number));
  }

  /** Removes all but the newest {@code kept}: no later process owns what an earlier one left. */
  static void prune(Path ofJob, int kept) {
    all(ofJob).stream()
        .sorted(Comparator.comparingLong(RetainedCheckpoints::number).reversed())
        .skip(kept)
        .forEach(RetainedCheckpoints::remove);
  }

  private static List<Path> all(Path ofJob) {
    if (!Files.isDirectory(ofJob)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(ofJob)) {
      return entries.filter(path -> path.getFileName().toString().matches("chk-\\d+")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void remove(Path checkpoint) {
    try (Stream<Path> all = Files.walk(checkpoint)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
  }
}
