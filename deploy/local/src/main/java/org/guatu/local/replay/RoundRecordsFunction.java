package org.guatu.local.replay;

import java.io.Serial;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;
import org.guatu.pipeline.io.RawRecord;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundRecord;
import org.guatu.simulators.round.RoundRecords;
import org.jspecify.annotations.Nullable;

/**
 * The records of one stream of a round in replay order, one a call. For one reader: the number it
 * is asked for is only counted, not sought.
 */
final class RoundRecordsFunction implements GeneratorFunction<Long, RawRecord> {
  @Serial private static final long serialVersionUID = 1L;

  private final String folder;
  private final Stream stream;
  private final long count;
  private final double speed;
  private final long firstMillis;
  private transient @Nullable RoundRecords records;
  private transient long startedNanos;

  /**
   * Reads {@code stream} of the round in {@code folder}.
   *
   * @param count how many there are by the manifest
   * @param speed recorded seconds a real second; infinite for as fast as it goes
   * @param firstMillis received-at of the round's first record, from which the pace counts
   */
  RoundRecordsFunction(Path folder, Stream stream, long count, double speed, long firstMillis) {
    this.folder = folder.toString();
    this.stream = stream;
    this.count = count;
    this.speed = speed;
    this.firstMillis = firstMillis;
  }

  @Override
  public void open(SourceReaderContext context) throws Exception {
    records = RoundReader.open(Path.of(folder)).records(stream);
    startedNanos = System.nanoTime();
  }

  @Override
  public RawRecord map(Long index) throws Exception {
    RoundRecords opened = records;
    RoundRecord record = opened == null ? null : opened.next();
    if (opened == null || record == null) {
      throw new IllegalStateException(
          folder + ": events of " + stream.wire() + " end before the manifest says they do");
    }
    if (index == count - 1 && opened.next() != null) {
      throw new IllegalStateException(
          folder + ": there are more events of " + stream.wire() + " than the manifest says");
    }
    keepPace(record.receivedAtMillis());
    return new RawRecord(
        record.body(), record.receivedAtMillis(), Topics.LIVE.events(stream), 0, index);
  }

  private void keepPace(long receivedAtMillis) {
    if (Double.isInfinite(speed)) {
      return;
    }
    long dueNanos = startedNanos + (long) ((receivedAtMillis - firstMillis) * 1e6 / speed);
    for (long left = dueNanos - System.nanoTime(); left > 0; left = dueNanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  @Override
  public void close() throws Exception {
    RoundRecords opened = records;
    if (opened != null) {
      opened.close();
    }
  }
}
