package org.guatu.pipeline.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.guatu.contract.event.Event;
import org.guatu.contract.wire.EventCodec;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.io.RawRecord;

/** Records in memory. */
public final class Records {
  private static final Map<String, List<RawRecord>> HELD = new ConcurrentHashMap<>();

  private static final Map<String, BlockingQueue<RawRecord>> FED = new ConcurrentHashMap<>();

  private Records() {}

  /** A record of an event, as ingest writes it. */
  public static RawRecord of(Event event) {
    return new RawRecord(EventCodec.encode(event), event.receivedAtMillis(), "test", 0, 0);
  }

  /** A clock record. */
  public static RawRecord clock(long millis) {
    return new RawRecord(EventCodec.clock(millis), millis, "test", 0, 0);
  }

  /** A bounded source of them, in the order given. */
  public static JobSource source(List<RawRecord> records) {
    String id = UUID.randomUUID().toString();
    HELD.put(id, List.copyOf(records));
    return new JobSource(
        new DataGeneratorSource<>(
            index -> HELD.getOrDefault(id, List.of()).get(index.intValue()),
            records.size(),
            TypeInformation.of(RawRecord.class)));
  }

  /** A source that ends after {@code count} records, which the test feeds as it goes. */
  public static JobSource fed(BlockingQueue<RawRecord> queue, int count) {
    String id = UUID.randomUUID().toString();
    FED.put(id, queue);
    return new JobSource(
        new DataGeneratorSource<>(
            index -> FED.getOrDefault(id, queueOfNothing()).take(),
            count,
            TypeInformation.of(RawRecord.class)));
  }

  private static BlockingQueue<RawRecord> queueOfNothing() {
    return new LinkedBlockingQueue<>();
  }
}
