package org.guatu.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic from a given point to its end and on, in a thread of its own, and hands over batch
 * after batch: the next only when the one before has been taken in, so that nothing piles up.
 * Belongs to no consumer group: every server reads everything. Goes on after failures of the
 * broker.
 */
final class TopicReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration POLL = Duration.ofMillis(500);

  /**
   * Between two polls that find something. The wall is told 20 times a second; asking the broker
   * for every few records would cost it more than the records do.
   */
  private static final long PAUSE_NANOS = 5_000_000;

  private static final int GATHERED_BYTES = 100_000;
  private static final int GATHERED_MILLIS = 250;

  private final String topic;
  private final long maxRecords;
  private final Predicate<byte @Nullable []> wanted;
  private final Function<List<byte[]>, CompletionStage<Void>> sink;
  private final LongSupplier realMillis;
  private final Consumer<byte[], byte[]> consumer;
  private final Thread thread;
  private final AtomicLong polledAtMillis;
  private volatile boolean stopping;

  private TopicReader(
      String bootstrapServers,
      String topic,
      boolean waits,
      long maxRecords,
      Predicate<byte @Nullable []> wanted,
      Function<List<byte[]>, CompletionStage<Void>> sink,
      LongSupplier realMillis) {
    this.topic = topic;
    this.maxRecords = maxRecords;
    this.wanted = wanted;
    this.sink = sink;
    this.realMillis = realMillis;
    this.polledAtMillis = new AtomicLong(realMillis.getAsLong());
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "guatu-" + topic,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1_000,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                4 << 20,
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                waits ? GATHERED_BYTES : 1,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                waits ? GATHERED_MILLIS : 500,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.thread = new Thread(this::run, "guatu-read-" + topic);
    thread.setDaemon(true);
  }

  /** Reads all that the topic still has. */
  static TopicReader fromBeginning(
      String bootstrapServers,
      String topic,
      Function<List<byte[]>, CompletionStage<Void>> sink,
      LongSupplier realMillis) {
    return new TopicReader(
        bootstrapServers, topic, false, Long.MAX_VALUE, key -> true, sink, realMillis);
  }

  /**
   * Reads the last records it has, {@code maxRecords} of all partitions together, and on; many at a
   * time, a quarter of a second late.
   *
   * @param wanted records of other keys are passed over without being read
   */
  static TopicReader tail(
      long maxRecords,
      Predicate<byte @Nullable []> wanted,
      String bootstrapServers,
      String topic,
      Function<List<byte[]>, CompletionStage<Void>> sink,
      LongSupplier realMillis) {
    return new TopicReader(bootstrapServers, topic, true, maxRecords, wanted, sink, realMillis);
  }

  void start() {
    thread.start();
  }

  /** When the topic was last asked successfully, in real time of the given supplier. */
  long polledAtMillis() {
    return polledAtMillis.get();
  }

  private void run() {
    boolean placed = false;
    while (!stopping) {
      try {
        placed = placed || place();
        if (placed) {
          step();
        }
      } catch (WakeupException | InterruptException woken) {
        LOG.debug("{}: woken to stop", topic);
      } catch (KafkaException | ExecutionException | TimeoutException failure) {
        LOG.warn("{}: {}; trying on", topic, failure.toString());
        rest();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        stopping = true;
      }
    }
    // Closing is short, and must not be cut short by the call that ended the reading.
    Thread.interrupted();
    try {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    } catch (KafkaException failure) {
      LOG.debug("{}: not closed in time", topic, failure);
    }
  }

  /** Assigns every partition and goes to where reading begins; false while there is no topic. */
  private boolean place() {
    List<PartitionInfo> known = consumer.partitionsFor(topic, Duration.ofSeconds(5));
    if (known == null || known.isEmpty()) {
      rest();
      return false;
    }
    Set<TopicPartition> partitions = new HashSet<>();
    known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    consumer.assign(partitions);
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    long each = maxRecords / partitions.size();
    consumer
        .endOffsets(partitions)
        .forEach(
            (partition, end) ->
                consumer.seek(partition, Math.max(begin.getOrDefault(partition, 0L), end - each)));
    return true;
  }

  private void step() throws InterruptedException, ExecutionException, TimeoutException {
    List<byte[]> values = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      // A tombstone of a compacted topic has no value.
      if (record.value() != null && wanted.test(record.key())) {
        values.add(record.value());
      }
    }
    if (!values.isEmpty()) {
      sink.apply(values).toCompletableFuture().get(60, TimeUnit.SECONDS);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    polledAtMillis.set(realMillis.getAsLong());
  }

  private void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  /** Stops reading and waits for the thread's end, up to 3 s. */
  @Override
  public void close() {
    stopping = true;
    consumer.wakeup();
    thread.interrupt();
    try {
      thread.join(3_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
