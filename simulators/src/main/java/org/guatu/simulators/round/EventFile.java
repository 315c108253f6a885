package org.guatu.simulators.round;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * Writes one stream's lines: newline-delimited JSON, zstd, always the same bytes for the same
 * lines.
 */
final class EventFile implements AutoCloseable {
  /** Fixed, like the single thread: both shape the bytes. */
  private static final int LEVEL = 6;

  private final MessageDigest digest = Sha256.digest();
  private final OutputStream out;
  private long lines;

  EventFile(Path file) throws IOException {
    OutputStream hashed =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
    this.out = new BufferedOutputStream(new ZstdOutputStream(hashed, LEVEL), 1 << 16);
  }

  void line(byte[] json) throws IOException {
    out.write(json);
    out.write('\n');
    lines++;
  }

  long lines() {
    return lines;
  }

  /** Of the file's bytes; call it after {@link #close()}. */
  String sha256() {
    return Sha256.hex(digest);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
