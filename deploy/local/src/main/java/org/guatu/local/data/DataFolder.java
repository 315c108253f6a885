package org.guatu.local.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder one operation lives in: Kafka's logs, checkpoints and the operation clock. One process
 * at a time; a second one is refused.
 */
public final class DataFolder implements AutoCloseable {
  /** Below this a round could not be kept; a disk that fills while running loses the broker. */
  static final long LEAST_FREE_BYTES = 512L << 20;

  private static final String OPERATION = "operation.json";

  private final Path root;
  private final FileChannel lockFile;
  private final FileLock lock;

  private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
    this.root = root;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it where absent.
   *
   * @throws UnusableFolderException in use by another process, not writable, or its disk is full
   */
  public static DataFolder open(Path root) throws UnusableFolderException {
    try {
      Files.createDirectories(root);
    } catch (IOException failure) {
      throw new UnusableFolderException("cannot make the data folder " + root, failure);
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              root.resolve("guatu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new UnusableFolderException(inUse(root), null);
      }
      requireSpace(root);
      return new DataFolder(root, channel, lock);
    } catch (OverlappingFileLockException failure) {
      closeQuietly(channel);
      throw new UnusableFolderException(inUse(root), null);
    } catch (IOException failure) {
      closeQuietly(channel);
      if (failure instanceof UnusableFolderException known) {
        throw known;
      }
      throw new UnusableFolderException("cannot write in the data folder " + root, failure);
    }
  }

  /** Whether a run has been at home in a folder. */
  public static boolean isOne(Path root) {
    return Files.isRegularFile(root.resolve(OPERATION));
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** Where the operation clock stands. */
  public Path clock() {
    return root.resolve("clock.json");
  }

  /** Which scenario and seed live here. */
  public Path operation() {
    return root.resolve(OPERATION);
  }

  /** The registry in force. */
  public Path registry() {
    return root.resolve("registry.json");
  }

  /** The basemap, where the operation has one. */
  public Path map() {
    return root.resolve("map.geojson");
  }

  /** What lies below the basemap, where the operation has something. */
  public Path mapSettings() {
    return root.resolve("map.json");
  }

  /** More points of the registry, where the operation has them as a table. */
  public Path points() {
    return root.resolve("points.csv");
  }

  public Path root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    lock.release();
    lockFile.close();
  }

  private static String inUse(Path root) {
    return "the data folder " + root + " is in use by another run; stop it or choose --data";
  }

  private static void requireSpace(Path root) throws IOException {
    FileStore store = Files.getFileStore(root);
    long free = store.getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new UnusableFolderException(
          "the disk under %s has %d MiB free, %d MiB are needed"
              .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20),
          null);
    }
    // A full or read-only disk may still open files; only writing shows it.
    Path probe = root.resolve("guatu.probe");
    Files.write(probe, new byte[4096]);
    Files.delete(probe);
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException ignored) {
        // The first failure is the one to tell.
      }
    }
  }
}
