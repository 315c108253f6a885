package org.guatu.pipeline.io;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a recorded round as a bounded source, in order of received-at whatever the order of
 * its lines. It has to be read by one task: give it parallelism 1.
 */
public final class RecordedSource {
  private RecordedSource() {}

  /**
   * The records of {@code *.ndjson} or {@code *.ndjson.zst}.
   *
   * @param recordsPerSecond how fast to go at most; 0 for as fast as can be
   * @throws IOException if the file cannot be read, or a line has no received-at
   */
  public static Source<RawRecord, ?, ?> of(Path file, double recordsPerSecond) throws IOException {
    long count = 0;
    long newest = Long.MIN_VALUE;
    boolean sorted = true;
    try (Lines lines = new Lines(file)) {
      for (RawRecord record = lines.next(); record != null; record = lines.next()) {
        sorted &= record.receivedAtMillis() >= newest;
        newest = record.receivedAtMillis();
        count++;
      }
    }
    GeneratorFunction<Long, RawRecord> records = new Reader(file.toString(), sorted);
    TypeInformation<RawRecord> type = TypeInformation.of(RawRecord.class);
    return recordsPerSecond > 0
        ? new DataGeneratorSource<>(
            records, count, RateLimiterStrategy.perSecond(recordsPerSecond), type)
        : new DataGeneratorSource<>(records, count, type);
  }

  /** Gives record by record; after a restart it skips what was read. */
  private static final class Reader implements GeneratorFunction<Long, RawRecord> {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final boolean sorted;
    private transient @Nullable Lines lines;
    private transient @Nullable Iterator<RawRecord> inOrder;
    private transient long position;

    Reader(String file, boolean sorted) {
      this.file = file;
      this.sorted = sorted;
    }

    @Override
    public RawRecord map(Long index) throws Exception {
      RawRecord record = read();
      while (record != null && position <= index) {
        record = read();
      }
      if (record == null) {
        throw new IOException(file + ": shorter than it was");
      }
      return record;
    }

    private @Nullable RawRecord read() throws IOException {
      position++;
      Iterator<RawRecord> ordered = sorted ? null : inOrder();
      if (ordered != null) {
        return ordered.hasNext() ? ordered.next() : null;
      }
      Lines open = lines;
      if (open == null) {
        open = new Lines(Path.of(file));
        lines = open;
      }
      return open.next();
    }

    /** Lines out of order are put in order in memory. */
    private Iterator<RawRecord> inOrder() throws IOException {
      Iterator<RawRecord> known = inOrder;
      if (known != null) {
        return known;
      }
      List<RawRecord> all = new ArrayList<>();
      try (Lines open = new Lines(Path.of(file))) {
        for (RawRecord record = open.next(); record != null; record = open.next()) {
          all.add(record);
        }
      }
      all.sort(Comparator.comparingLong(RawRecord::receivedAtMillis));
      Iterator<RawRecord> ordered = all.iterator();
      inOrder = ordered;
      return ordered;
    }

    @Override
    public void close() throws IOException {
      Lines open = lines;
      if (open != null) {
        open.close();
      }
    }
  }

  /** The records of a file, line by line. */
  private static final class Lines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int at;
    private long number;

    Lines(Path file) throws IOException {
      this.file = file;
      InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
      this.in = file.toString().endsWith(".zst") ? new ZstdInputStream(raw) : raw;
    }

    @Nullable RawRecord next() throws IOException {
      byte[] next = nextLine();
      while (next != null && next.length == 0) {
        next = nextLine();
      }
      if (next == null) {
        return null;
      }
      RawRecord record = RecordedLine.read(next, file.getFileName().toString(), number);
      if (record == null) {
        throw new IOException(file + ", line " + (number + 1) + ": no receivedtime");
      }
      number++;
      return record;
    }

    private byte @Nullable [] nextLine() throws IOException {
      line.reset();
      boolean any = false;
      while (true) {
        if (at == filled) {
          filled = in.read(buffer);
          at = 0;
          if (filled <= 0) {
            filled = 0;
            return any ? line.toByteArray() : null;
          }
        }
        any = true;
        int end = at;
        while (end < filled && buffer[end] != '\n') {
          end++;
        }
        line.write(buffer, at, end - at);
        boolean whole = end < filled;
        at = whole ? end + 1 : end;
        if (whole) {
          return line.toByteArray();
        }
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
