package org.guatu.simulators.round;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of one stream's event file, in file order; empty lines are passed over. */
final class EventLines implements AutoCloseable {
  /** No record is anywhere near this long: a file without line ends must not fill the memory. */
  private static final int LONGEST_LINE = 16 << 20;

  private final String name;
  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private int position;
  private int limit;
  private long number;

  EventLines(Path folder, Stream stream) throws IOException {
    this.name = RoundFiles.events(stream);
    Path file = RoundFiles.events(folder, stream);
    if (!Files.isRegularFile(file)) {
      throw new RoundException(folder + ": " + name + " is missing");
    }
    this.in = new ZstdInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** The next line, or null at the end. */
  @Nullable EventLine next() throws IOException {
    while (true) {
      byte[] bytes = nextBytes();
      if (bytes == null) {
        return null;
      }
      number++;
      if (bytes.length > 0) {
        return new EventLine(name, number, bytes);
      }
    }
  }

  private byte @Nullable [] nextBytes() throws IOException {
    line.reset();
    while (true) {
      if (position == limit && !fill()) {
        return line.size() == 0 ? null : line.toByteArray();
      }
      int end = position;
      while (end < limit && chunk[end] != '\n') {
        end++;
      }
      line.write(chunk, position, end - position);
      position = end;
      if (line.size() > LONGEST_LINE) {
        throw new RoundException(name + ", line " + (number + 1) + ": longer than 16 MiB");
      }
      if (end < limit) {
        position++;
        return line.toByteArray();
      }
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    try {
      limit = Math.max(0, in.read(chunk));
    } catch (IOException e) {
      throw new RoundException(name + ", after line " + number + ": " + e.getMessage());
    }
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
