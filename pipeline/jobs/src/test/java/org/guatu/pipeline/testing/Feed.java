package org.guatu.pipeline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.guatu.contract.event.Event;
import org.guatu.contract.wire.EventCodec;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.io.RawRecord;

/**
 * The partitions of a topic and what befalls whoever reads them. It stays in this JVM; a reader
 * takes from any of its partitions in turn, as chance has it.
 */
public final class Feed {
  private static final Map<String, Feed> FEEDS = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final List<List<RawRecord>> partitions;
  private final long seed;
  private final AtomicInteger emitted = new AtomicInteger();
  private final AtomicInteger crashes = new AtomicInteger();
  private volatile int heldAfter = Integer.MAX_VALUE;
  private volatile int perCheckpoint;
  private volatile List<Integer> crashesAt = List.of();

  /** By subtask: whether it waits for a checkpoint, or has nothing left. */
  private final Map<Integer, Boolean> waiting = new ConcurrentHashMap<>();

  private Feed(List<List<RawRecord>> partitions, long seed) {
    this.partitions = partitions;
    this.seed = seed;
    FEEDS.put(id, this);
  }

  /**
   * Events spread over partitions by chance; each stands in the order received within its own.
   *
   * @param seed of the spread, and of the order in which a reader takes from its partitions
   */
  public static Feed spread(List<? extends Event> inOrder, int partitions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Event>> spread = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      spread.add(new ArrayList<>());
    }
    for (Event event : inOrder) {
      spread.get(random.nextInt(partitions)).add(event);
    }
    return of(spread, seed);
  }

  /** Partitions as given. */
  public static Feed of(List<? extends List<? extends Event>> partitions, long seed) {
    List<List<RawRecord>> records = new ArrayList<>();
    for (List<? extends Event> events : partitions) {
      List<RawRecord> own = new ArrayList<>();
      for (Event event : events) {
        own.add(
            new RawRecord(
                EventCodec.encode(event),
                event.receivedAtMillis(),
                "events",
                records.size(),
                own.size()));
      }
      records.add(own);
    }
    return new Feed(records, seed);
  }

  static Feed of(String id) {
    Feed feed = FEEDS.get(id);
    if (feed == null) {
      throw new IllegalStateException("no feed " + id);
    }
    return feed;
  }

  /** Reads of each partition so many records and waits, until a job goes on from a savepoint. */
  public Feed heldAfter(int records) {
    this.heldAfter = records;
    return this;
  }

  /** Lets a reader read so many records from one checkpoint to the next. */
  public Feed perCheckpoint(int records) {
    this.perCheckpoint = records;
    return this;
  }

  /** Fails whenever so many records have been read since the beginning, by all readers. */
  public Feed crashesAt(List<Integer> records) {
    this.crashesAt = List.copyOf(records);
    return this;
  }

  /** The feed as a job's source. */
  public JobSource source() {
    return new JobSource(new FeedSource(id));
  }

  /** How many records were read, some perhaps again. */
  public int emitted() {
    return emitted.get();
  }

  /** How often it failed. */
  public int crashes() {
    return crashes.get();
  }

  /** Whether it is to fail once more. */
  boolean fails() {
    return crashes.get() < crashesAt.size();
  }

  /** Whether all that may be read before a savepoint has been. */
  public boolean held() {
    int held = 0;
    for (int i = 0; i < partitions.size(); i++) {
      held += limit(i);
    }
    return emitted.get() >= held;
  }

  /** Whether all readers wait for a checkpoint, or have nothing left. */
  public boolean waits(int readers) {
    return waiting.size() == readers && !waiting.containsValue(false);
  }

  void waits(int subtask, boolean waits) {
    waiting.put(subtask, waits);
  }

  /** Forgets it; its source is of no use any more. */
  public void close() {
    FEEDS.remove(id);
  }

  long seed() {
    return seed;
  }

  int partitions() {
    return partitions.size();
  }

  int size(int partition) {
    return partitions.get(partition).size();
  }

  int limit(int partition) {
    return Math.min(heldAfter, size(partition));
  }

  int perCheckpoint() {
    return perCheckpoint;
  }

  /** The next record of a partition, to be emitted at once. */
  RawRecord take(int partition, int position) {
    if (crashesAt.contains(emitted.incrementAndGet())) {
      crashes.incrementAndGet();
      throw new IllegalStateException("the feed fails, as it was told to");
    }
    return partitions.get(partition).get(position);
  }
}
