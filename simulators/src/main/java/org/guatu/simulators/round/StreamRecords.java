package org.guatu.simulators.round;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stream's records. A file that stands in order, as a {@link RoundWriter} leaves it, is
 * streamed; any other is sorted in memory.
 */
final class StreamRecords implements RoundRecords {
  private final Stream stream;
  private final Lines lines;

  /** Where the lines come from, in order. */
  private interface Lines extends AutoCloseable {
    @Nullable EventLine next() throws IOException;

    @Override
    void close() throws IOException;
  }

  private StreamRecords(Stream stream, Lines lines) {
    this.stream = stream;
    this.lines = lines;
  }

  static StreamRecords open(Path folder, Stream stream) throws IOException {
    return new StreamRecords(
        stream, inOrder(folder, stream) ? streamed(folder, stream) : sorted(folder, stream));
  }

  private static boolean inOrder(Path folder, Stream stream) throws IOException {
    try (EventLines lines = new EventLines(folder, stream)) {
      ReplayKey last = null;
      for (EventLine line = lines.next(); line != null; line = lines.next()) {
        ReplayKey key = line.key();
        if (last != null && last.compareTo(key) > 0) {
          return false;
        }
        last = key;
      }
      return true;
    }
  }

  private static Lines streamed(Path folder, Stream stream) throws IOException {
    EventLines lines = new EventLines(folder, stream);
    return new Lines() {
      @Override
      public @Nullable EventLine next() throws IOException {
        return lines.next();
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }

  private static Lines sorted(Path folder, Stream stream) throws IOException {
    List<ReplayKey> keys = new ArrayList<>();
    try (EventLines lines = new EventLines(folder, stream)) {
      for (EventLine line = lines.next(); line != null; line = lines.next()) {
        keys.add(line.key());
      }
    }
    Collections.sort(keys);
    return new Lines() {
      private int next;

      @Override
      public @Nullable EventLine next() {
        return next < keys.size() ? keys.get(next++).line() : null;
      }

      @Override
      public void close() {
        keys.clear();
      }
    };
  }

  @Override
  public @Nullable RoundRecord next() throws IOException {
    EventLine line = lines.next();
    return line == null ? null : line.record(stream);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
